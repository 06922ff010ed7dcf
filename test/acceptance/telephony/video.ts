/** 视频座席: a caller with a picture dials the video line; the product's bar answers with the agent's camera; both see and hear each other. */
import { setTimeout as sleep } from 'node:timers/promises'
import { NUMBERS } from './installation.ts'
import { answer, callThat, calls, hangUp, makeReady, must, mustHear, pauseAll, until, type Stage } from './stage.ts'
import { viewerCalls } from './viewer.ts'

const MOVING = 15

export async function video(stage: Stage): Promise<void> {
  const { agent1: one } = stage.desks
  await pauseAll(stage)
  await makeReady(one)
  const known = new Set((await calls(stage)).map(({ id }) => id))
  const viewer = await viewerCalls(stage.rest, new URL(stage.proxy.url), NUMBERS.video, stage.folder)
  try {
    const { id } = await callThat(stage, 'a video call that rings', (call) => !known.has(call.id) && call.state === 'ringing' && call.queue === 'video')
    const invite = await until('the browser rings', async () => (await one.invites()).find(({ callId }) => callId === id))
    must(invite.hasVideo, 'no picture is offered to the video seat')
    await answer(one)
    await one.page.locator('.phone-video video').first().waitFor()
    const both = async () => {
      const [here, there] = await Promise.all([one.counts(), viewer.counts()])
      return here.videoIn > MOVING && here.videoOut > MOVING && there.videoIn > MOVING && there.videoOut > MOVING && { agent: here, citizen: there }
    }
    stage.figures['video frames'] = await until('pictures both ways', both, 30_000).catch(async (error: unknown) => { throw new Error(`${String(error)} ${JSON.stringify([await one.counts(), await viewer.counts()])}`) })
    const [atAgent, atCitizen] = await Promise.all([one.hears(), viewer.hears()])
    mustHear('the agent', atAgent, ['viewer'])
    mustHear('the citizen', atCitizen, ['agent1'])
    const shown = await one.page.locator('.phone-video video').evaluateAll((all) => all.map((each) => { const { videoWidth, paused } = each as HTMLVideoElement; return videoWidth > 0 && !paused }))
    must(shown.length === 2 && shown.every(Boolean), 'the two pictures do not move on the agent’s screen')
    await sleep(400)
    await stage.picture('20-video-seat', one)
    await stage.picture('21-video-citizen', viewer)
    await hangUp(one)
    await callThat(stage, 'the end of the video call', (call) => call.id === id && (call.state === 'rating' || call.state === 'ended'))
    await viewer.hangUp().catch(() => undefined)
    await callThat(stage, 'its end', (call) => call.id === id && call.state === 'ended', 40_000)
    stage.say('video both ways: a citizen’s browser and the agent’s bar see and hear each other; only the video seat is offered a picture')
  } finally { await viewer.close() }
}
