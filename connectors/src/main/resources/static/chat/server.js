// The JSON interface, on behalf of one customer.
import { site } from "./site.js";

export const customer = site.customer || remembered();

function remembered() {
  const make = () => "visitor-" + crypto.getRandomValues(new Uint8Array(16)).reduce((id, byte) => id + byte.toString(16).padStart(2, "0"), "");
  try {
    const known = localStorage.getItem("miaohui.customer") || make();
    localStorage.setItem("miaohui.customer", known);
    return known;
  } catch {
    return make();
  }
}

export async function call(path, options) {
  const headers = { ...options?.headers };
  if (site.identity) headers["Miaohui-Identity"] = site.identity;
  const response = await fetch(path, { cache: "no-store", ...options, headers });
  if (response.ok) return response.json();
  const failure = new Error(String(response.status));
  failure.status = response.status;
  failure.after = Number(response.headers.get("Retry-After")) * 1000 || 0;
  throw failure;
}

export function post(path, body) {
  return call(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ customer, ...body }),
  });
}

export function linesAfter(last) {
  return call(`api/chat/messages?customer=${encodeURIComponent(customer)}&after=${last}`);
}
