// A bot made with the official @wecom/aibot-node-sdk, to be run against the simulated WeCom.
// Usage: node certify-bot-socket.mjs WEBSOCKET_URL BOT_ID SECRET
import sdk from '@wecom/aibot-node-sdk';

const [wsUrl, botId, secret] = process.argv.slice(2);
const client = new sdk.WSClient({wsUrl, botId, secret, heartbeatInterval: 300});

function card(taskId, title) {
  return {
    card_type: 'button_interaction',
    main_title: {title},
    button_list: [{text: '好', style: 1, key: 'yes'}],
    task_id: taskId,
  };
}

async function answer(frame) {
  const {content} = frame.body.text;
  if (content === 'card') {
    await client.replyStreamWithCard(frame, 'stream-card', '选一个', true, {templateCard: card('task-1', '选一个')});
  } else if (content === 'push') {
    const ack = await client.sendMessage(frame.body.from.userid, {msgtype: 'markdown', markdown: {content: '**主动**'}});
    console.log(`pushed ${ack.errcode}`);
  } else {
    const quoted = frame.body.quote?.text?.content ?? '';
    await client.replyStream(frame, 'stream-1', '想一想', false, undefined, {id: 'feedback-1'});
    await client.replyStream(frame, 'stream-1', `${quoted}${content}`, true);
  }
}

client.on('message.text', (frame) => answer(frame).catch((error) => console.log('failed', error)));
client.on('event.enter_chat', (frame) => client.replyWelcome(frame, {msgtype: 'text', text: {content: '欢迎'}}));
client.on('event.template_card_event', (frame) =>
  client.updateTemplateCard(frame, card(frame.body.event.template_card_event.task_id, '选好了')));
client.on('event.disconnected_event', () => console.log('dropped'));
client.on('authenticated', () => console.log('authenticated'));
client.connect();
