// Starts the interface. A file of its own because the page's policy allows no inline script.
import init from "./aircop-ui.js";

init({ module_or_path: new URL("./aircop-ui_bg.wasm", import.meta.url) }).catch((error) => {
  const notice = document.createElement("p");
  notice.setAttribute("role", "alert");
  notice.textContent = `AIRCOP could not start: ${error}`;
  document.body.append(notice);
});
