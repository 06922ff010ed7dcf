/** What we read of the engine's events and answers; field names are the engine's own. Checked against its published description by the acceptance. */
export type AriChannel = { id: string; name: string; state: string; caller: { name: string; number: string }; dialplan: { context: string; exten: string; priority: number }; /** where the engine's configuration asks for it */ channelvars?: Record<string, string> }
type Of<T extends string, More = object> = { type: T; timestamp: string; application: string } & More

export type AriEvent =
  | Of<'StasisStart', { channel: AriChannel; args: string[] }>
  | Of<'StasisEnd', { channel: AriChannel }>
  | Of<'ChannelStateChange', { channel: AriChannel }>
  | Of<'ChannelDtmfReceived', { channel: AriChannel; digit: string }>
  | Of<'ChannelDestroyed', { channel: AriChannel; cause: number }>
  | Of<'ChannelHold' | 'ChannelUnhold', { channel: AriChannel }>
  | Of<'PlaybackFinished', { playback: { id: string; state: string; target_uri: string } }>
  | Of<'RecordingFinished' | 'RecordingFailed', { recording: { name: string; state: string; duration?: number; cause?: string } }>
  | Of<'DeviceStateChanged', { device_state: { name: string; state: string } }>
  | Of<'ApplicationReplaced'>

export type AriBridge = { id: string; bridge_type: string; channels: string[] }
export type AriApplication = { channel_ids: string[]; bridge_ids: string[] }
export type AriEndpoint = { technology: string; resource: string; state?: string }
