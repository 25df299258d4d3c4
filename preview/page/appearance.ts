import { element } from './element';

const key = 'lmp-preview.appearance';

/** Whether the page starts dark: as last chosen here, else as the system is. */
export function startsDark(): boolean {
  const chosen = localStorage.getItem(key);
  return chosen === null ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
}

/** Dresses the page, and lets the button in the title bar change it. */
export function installAppearance(dark: boolean, onChange: (dark: boolean) => void): void {
  const button = element('appearance', HTMLButtonElement);
  let isDark = dark;
  function dress(): void {
    document.documentElement.classList.toggle('dark', isDark);
    button.textContent = isDark ? 'Light' : 'Dark';
    button.title = isDark ? 'Show the workbook in light colours' : 'Show the workbook in dark colours';
  }
  button.addEventListener('click', () => {
    isDark = !isDark;
    localStorage.setItem(key, isDark ? 'dark' : 'light');
    dress();
    onChange(isDark);
  });
  dress();
}
