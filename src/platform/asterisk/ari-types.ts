/** What we read of the engine's events and answers; field names are the engine's own. Checked against its published description by the acceptance. */
export type AriChannel = { id: string; name: string; state: string; caller: { name: string; number: string }; dialplan: { context: string; exten: string; priority: number }; protocol_id?: string }
type Of<T extends string, More = object> = { type: T; timestamp: string; application: string } & More

export type AriEvent =
  | Of<'StasisStart', { channel: AriChannel; args: string[] }>
  | Of<'StasisEnd', { channel: AriChannel }>
  | Of<'ChannelStateChange', { channel: AriChannel }>
  | Of<'ChannelDtmfReceived', { channel: AriChannel; digit: string; duration_ms: number }>
  | Of<'ChannelDestroyed', { channel: AriChannel; cause: number; cause_txt: string; tech_cause?: number }>
  | Of<'ChannelHangupRequest', { channel: AriChannel; cause?: number }>
  | Of<'ChannelHold' | 'ChannelUnhold', { channel: AriChannel }>
  | Of<'PlaybackFinished', { playback: { id: string; state: string; target_uri: string } }>
  | Of<'RecordingFinished' | 'RecordingFailed', { recording: { name: string; state: string; duration?: number; cause?: string } }>
  | Of<'DeviceStateChanged', { device_state: { name: string; state: string } }>
  | Of<'ApplicationReplaced'>

export type AriBridge = { id: string; bridge_type: string; channels: string[] }
