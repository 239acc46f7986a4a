// Plays WeCom with the official @wecom/crypto against a running server, and prints what it saw as JSON.
// Usage: node certify.mjs CALLBACK_URL CORP_ID AGENT_ID TOKEN AES_KEY USER QUESTION [MESSAGE_ID]
// The question is percent-encoded, so that it survives any locale.
import crypto from '@wecom/crypto';

const [url, corpId, agentId, token, aesKey, user, question, messageId = String(Date.now())] = process.argv.slice(2);

function query(cipherText) {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const nonce = String(Math.floor(Math.random() * 1e9));
  return new URLSearchParams({
    msg_signature: crypto.getSignature(token, timestamp, nonce, cipherText),
    timestamp,
    nonce,
  });
}

function field(xml, name) {
  const cdata = xml.match(new RegExp(`<${name}><!\\[CDATA\\[([^]*?)\\]\\]></${name}>`));
  const plain = xml.match(new RegExp(`<${name}>([^<]*)</${name}>`));
  return (cdata ?? plain)?.[1];
}

async function verifyUrl() {
  const echo = `echo-${Math.random()}`;
  const cipherText = crypto.encrypt(aesKey, echo, corpId);
  const parameters = query(cipherText);
  parameters.set('echostr', cipherText);
  const response = await fetch(`${url}?${parameters}`);
  return response.status === 200 && (await response.text()) === echo;
}

async function ask() {
  const message =
    `<xml><ToUserName><![CDATA[${corpId}]]></ToUserName><FromUserName><![CDATA[${user}]]></FromUserName>` +
    `<CreateTime>1348831860</CreateTime><MsgType><![CDATA[text]]></MsgType>` +
    `<Content><![CDATA[${decodeURIComponent(question)}]]></Content><MsgId>${messageId}</MsgId><AgentID>${agentId}</AgentID></xml>`;
  const cipherText = crypto.encrypt(aesKey, message, corpId);
  const body =
    `<xml><ToUserName><![CDATA[${corpId}]]></ToUserName><AgentID><![CDATA[${agentId}]]></AgentID>` +
    `<Encrypt><![CDATA[${cipherText}]]></Encrypt></xml>`;
  const response = await fetch(`${url}?${query(cipherText)}`, {method: 'POST', body});
  return open(response.status, await response.text());
}

function open(status, body) {
  if (status !== 200 || body === '') {
    return {status, reply: null};
  }
  const cipherText = field(body, 'Encrypt');
  const expected = crypto.getSignature(token, field(body, 'TimeStamp'), field(body, 'Nonce'), cipherText);
  const {message, id} = crypto.decrypt(aesKey, cipherText);
  return {
    status,
    reply: message,
    text: field(message, 'Content'),
    signed: expected === field(body, 'MsgSignature'),
    receiver: id,
    to: field(message, 'ToUserName'),
  };
}

const verified = await verifyUrl();
const answers = [await ask(), await ask(), await ask()];
console.log(JSON.stringify({verified, answers}));
