/** All we ask of the engine and all we read of its events: compared with the engine's own published description when a real one is at hand. */
export type AriUse = { file: string; method: 'GET' | 'POST' | 'PUT' | 'DELETE'; path: string; query?: readonly string[] }

const use = (file: string, method: AriUse['method'], path: string, ...query: string[]): AriUse => ({ file, method, path, query })
export const OPERATIONS: readonly AriUse[] = [
  use('asterisk', 'GET', '/asterisk/info'), use('asterisk', 'PUT', '/asterisk/config/dynamic/{configClass}/{objectType}/{id}'),
  use('applications', 'GET', '/applications/{applicationName}'), use('applications', 'POST', '/applications/{applicationName}/subscription', 'eventSource'), use('applications', 'PUT', '/applications/{applicationName}/eventFilter'),
  use('bridges', 'POST', '/bridges/{bridgeId}', 'type', 'name'), use('bridges', 'GET', '/bridges/{bridgeId}'), use('bridges', 'DELETE', '/bridges/{bridgeId}'), use('bridges', 'POST', '/bridges/{bridgeId}/addChannel', 'channel', 'inhibitConnectedLineUpdates'),
  use('bridges', 'POST', '/bridges/{bridgeId}/removeChannel', 'channel'), use('bridges', 'POST', '/bridges/{bridgeId}/record', 'name', 'format', 'ifExists', 'beep'),
  use('channels', 'GET', '/channels'), use('channels', 'POST', '/channels/{channelId}', 'endpoint', 'app', 'appArgs', 'callerId', 'timeout', 'formats'), use('channels', 'DELETE', '/channels/{channelId}', 'reason'),
  use('channels', 'POST', '/channels/{channelId}/answer'), use('channels', 'POST', '/channels/{channelId}/moh'), use('channels', 'DELETE', '/channels/{channelId}/moh'),
  use('channels', 'POST', '/channels/{channelId}/mute', 'direction'), use('channels', 'DELETE', '/channels/{channelId}/mute', 'direction'), use('channels', 'POST', '/channels/{channelId}/dtmf', 'dtmf'),
  use('channels', 'POST', '/channels/{channelId}/play/{playbackId}', 'media'), use('channels', 'POST', '/channels/{channelId}/snoop/{snoopId}', 'app', 'appArgs', 'spy', 'whisper'),
  use('channels', 'GET', '/channels/{channelId}/variable', 'variable'), use('channels', 'POST', '/channels/{channelId}/variable', 'variable', 'value'),
  use('endpoints', 'GET', '/endpoints/{tech}'), use('playbacks', 'GET', '/playbacks/{playbackId}'), use('playbacks', 'DELETE', '/playbacks/{playbackId}'),
  use('recordings', 'GET', '/recordings/stored'), use('recordings', 'GET', '/recordings/stored/{recordingName}/file'), use('recordings', 'DELETE', '/recordings/stored/{recordingName}'),
  use('recordings', 'POST', '/recordings/live/{recordingName}/stop'), use('recordings', 'POST', '/recordings/live/{recordingName}/pause'), use('recordings', 'DELETE', '/recordings/live/{recordingName}/pause'),
]

/** Every event carries type, timestamp and application besides. */
export const EVENT_FIELDS: Readonly<Record<string, readonly string[]>> = {
  StasisStart: ['channel', 'args'], StasisEnd: ['channel'], ChannelStateChange: ['channel'], ChannelDtmfReceived: ['channel', 'digit'], ChannelDestroyed: ['channel', 'cause'], ChannelHold: ['channel'], ChannelUnhold: ['channel'],
  PlaybackFinished: ['playback'], RecordingFinished: ['recording'], RecordingFailed: ['recording'], DeviceStateChanged: ['device_state'], ApplicationReplaced: [],
}
export const OBJECT_FIELDS: Readonly<Record<string, { file: string; fields: readonly string[] }>> = {
  Channel: { file: 'channels', fields: ['id', 'name', 'state', 'caller', 'dialplan', 'channelvars'] }, Bridge: { file: 'bridges', fields: ['id', 'bridge_type', 'channels'] },
  Playback: { file: 'playbacks', fields: ['id', 'state', 'target_uri'] }, LiveRecording: { file: 'recordings', fields: ['name', 'state', 'duration', 'cause'] },
  DeviceState: { file: 'deviceStates', fields: ['name', 'state'] }, Application: { file: 'applications', fields: ['channel_ids', 'bridge_ids'] }, Endpoint: { file: 'endpoints', fields: ['technology', 'resource', 'state'] },
}
