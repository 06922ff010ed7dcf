/** What of Asterisk is used; nothing else is loaded, so nothing else can be attacked. */
export const MODULES: Readonly<Record<string, readonly string[]>> = {
  'objects kept in files, in memory and in the engine\'s own small database': ['res_sorcery_config', 'res_sorcery_memory', 'res_sorcery_astdb'],
  'clock for bridges and music': ['res_timing_timerfd'],
  'voice and video of browsers: encryption, addresses, formats': ['res_crypto', 'res_srtp', 'res_rtp_asterisk', 'res_format_attr_h264', 'res_format_attr_vp8', 'codec_alaw', 'codec_ulaw', 'codec_a_mu', 'codec_resample', 'format_wav', 'format_pcm', 'format_sln'],
  'HTTP, WebSockets and the interface the platform uses': ['res_http_websocket', 'res_websocket_client', 'res_stasis', 'res_stasis_answer', 'res_stasis_playback', 'res_stasis_recording', 'res_stasis_snoop', 'res_stasis_device_state', 'res_ari', 'res_ari_model', 'res_ari_applications', 'res_ari_asterisk', 'res_ari_bridges', 'res_ari_channels', 'res_ari_device_states', 'res_ari_endpoints', 'res_ari_events', 'res_ari_playbacks', 'res_ari_recordings', 'app_stasis'],
  'SIP: trunks, browsers, registration, passwords': ['res_pjproject', 'res_pjsip', 'res_pjsip_pubsub', 'res_pjsip_session', 'res_pjsip_sdp_rtp', 'res_pjsip_caller_id', 'res_pjsip_diversion', 'res_pjsip_endpoint_identifier_ip', 'res_pjsip_endpoint_identifier_user', 'res_pjsip_authenticator_digest', 'res_pjsip_outbound_authenticator_digest', 'res_pjsip_outbound_registration', 'res_pjsip_registrar', 'res_pjsip_transport_websocket', 'res_pjsip_header_funcs', 'res_pjsip_dtmf_info', 'res_pjsip_nat', 'res_pjsip_rfc3326', 'res_pjsip_logger', 'chan_pjsip'],
  'bridges: two, many, waiting, listening': ['bridge_simple', 'bridge_native_rtp', 'bridge_softmix', 'bridge_holding', 'chan_bridge_media', 'res_musiconhold'],
  'the fall-back of the dial plan': ['pbx_config', 'app_playback', 'func_timeout', 'func_logic', 'func_callerid', 'func_channel'],
  'who knocked and was refused': ['res_security_log'],
}
