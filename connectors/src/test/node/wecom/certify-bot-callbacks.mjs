// Plays WeCom for a bot in mode url with the official @wecom/crypto and the WecomCrypto of @wecom/aibot-node-sdk, and
// prints what it saw as JSON.
// Usage: node certify-bot-callbacks.mjs CALLBACK_URL TOKEN AES_KEY USER QUESTION (percent-encoded)
import crypto from '@wecom/crypto';
import sdk from '@wecom/aibot-node-sdk';

const [url, token, aesKey, user, question] = process.argv.slice(2);
const bot = new sdk.WecomCrypto(token, aesKey, '');
const messageId = `CAIQ${Date.now()}==`;

function sign(parameters, cipherText) {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const nonce = String(Math.floor(Math.random() * 1e9));
  return new URLSearchParams({
    msg_signature: crypto.getSignature(token, timestamp, nonce, cipherText),
    timestamp,
    nonce,
    ...parameters,
  });
}

async function verifyUrl() {
  const echo = `echo-${Math.random()}`;
  const cipherText = crypto.encrypt(aesKey, echo, '');
  const response = await fetch(`${url}?${sign({echostr: cipherText}, cipherText)}`);
  return response.status === 200 && (await response.text()) === echo;
}

async function post(message) {
  const cipherText = crypto.encrypt(aesKey, JSON.stringify(message), '');
  const response = await fetch(`${url}?${sign({}, cipherText)}`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({encrypt: cipherText}),
  });
  const body = await response.text();
  if (response.status !== 200 || body === '') {
    return {status: response.status, reply: null};
  }
  const sealed = JSON.parse(body);
  const timestamp = String(sealed.timestamp);
  return {
    status: response.status,
    signed: bot.verifySignature(sealed.msgsignature, timestamp, sealed.nonce, sealed.encrypt),
    receiver: crypto.decrypt(aesKey, sealed.encrypt).id,
    reply: JSON.parse(bot.decrypt(sealed.encrypt)),
  };
}

function said(fields) {
  return {aibotid: 'aib1', chattype: 'single', from: {userid: user}, ...fields};
}

const text = said({msgid: messageId, msgtype: 'text', text: {content: decodeURIComponent(question)}});
const verified = await verifyUrl();
const first = await post(text);
const repeated = await post(text);
const refreshed = await post(said({msgid: 'other', msgtype: 'stream', stream: {id: messageId}}));
console.log(JSON.stringify({verified, messageId, answers: [first, repeated, refreshed]}));
