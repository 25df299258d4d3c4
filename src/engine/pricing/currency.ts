/** Currencies whose minor unit is not a hundredth (ISO 4217). Not `Intl`, whose digits differ for HUF and others. */
const UNUSUAL_MINOR_DIGITS: Readonly<Record<string, number>> = {
  ...digits(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  ...digits(3, 'BHD IQD JOD KWD LYD OMR TND'),
  ...digits(4, 'CLF UYW'),
};

/** Currencies with hundredths (ISO 4217). */
const HUNDREDTHS = new Set(
  (
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC ' +
    'CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR ' +
    'JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD ' +
    'NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN ' +
    'SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG'
  ).split(' '),
);

/** Whether a text is a currency of ISO 4217, in capitals. */
export function isCurrency(code: string): boolean {
  return HUNDREDTHS.has(code) || Object.hasOwn(UNUSUAL_MINOR_DIGITS, code);
}

/**
 * How many digits a currency's minor unit has (R23).
 *
 * Domain: a code that `isCurrency` accepts.
 * @example JPY → 0; USD → 2; KWD → 3
 */
export function minorDigitsOf(currency: string): number {
  return Object.hasOwn(UNUSUAL_MINOR_DIGITS, currency) ? (UNUSUAL_MINOR_DIGITS[currency] ?? 2) : 2;
}

function digits(count: number, codes: string): Record<string, number> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, count]));
}
