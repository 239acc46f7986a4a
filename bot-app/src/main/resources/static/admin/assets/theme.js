// Before anything is drawn: light or dark, as the system says, and again when it changes.
const dark = matchMedia("(prefers-color-scheme: dark)");
const applyTheme = () => { document.documentElement.dataset.bsTheme = dark.matches ? "dark" : "light"; };
applyTheme();
dark.addEventListener("change", applyTheme);
