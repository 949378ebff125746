// Sets the reader's choice of light or dark before anything is painted; without a choice the system decides.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Where storage is blocked the system's choice holds.
}
