// The site around the page, where embed.js shows it in a frame. What the site says stands behind the #, which no server
// sees; it is believed in a frame only, because a link must not put one visitor into another's conversation.
const embedded = window.parent !== window;
const said = new URLSearchParams(embedded ? location.hash.slice(1) : "");

export const site = {
  embedded: embedded && said.has("site"),
  customer: said.get("customer") || "",
  identity: said.get("identity") || "",
  language: said.get("lang") || "",
  seen: Number(said.get("seen")) || 0,
  open: !said.has("closed"),
};

export function tellSite(message) {
  if (site.embedded) window.parent.postMessage({ miaohui: message }, said.get("site"));
}

/** Hears when the visitor opens or closes the panel. */
export function onPanel(hear) {
  if (!site.embedded) return;
  addEventListener("message", (event) => {
    if (event.source !== window.parent || event.origin !== said.get("site")) return;
    const open = event.data?.miaohui?.open;
    if (typeof open !== "boolean" || open === site.open) return;
    site.open = open;
    hear(open);
  });
}
