// DingTalk's own Node client as a robot that repeats what it hears. It runs until its standard input ends.
// The client has the platform's address built in, so its requests are turned to the simulator.
import axios from 'axios';
import { DWClient, TOPIC_ROBOT } from 'dingtalk-stream';

const simulator = process.env.SIMULATOR_URL;
axios.interceptors.request.use((config) => {
  config.url = config.url.replace('https://api.dingtalk.com', simulator);
  return config;
});

const client = new DWClient({
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
});

client.registerCallbackListener(TOPIC_ROBOT, async (frame) => {
  const message = JSON.parse(frame.data);
  await axios.post(message.sessionWebhook, { msgtype: 'text', text: { content: message.text.content } });
  client.socketCallBackResponse(frame.headers.messageId, { response: null });
});

process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
await client.connect();
