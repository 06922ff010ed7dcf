import type { ThemeConfig } from 'antd'

/** Calm by default: one blue for what comes next, amber and red only for time. */
export const COLORS = { navy: '#0f2a47', blue: '#0b57a8', ink: '#1b2733', quiet: '#51606f', line: '#dfe4ea', ground: '#f4f6f8', amber: '#8f5b00', red: '#b3261e', green: '#1d6b43' }

// Lists that wait for the end of an animation nobody plays would never show.
const motion = !globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches

export const theme: ThemeConfig = {
  token: {
    motion,
    colorPrimary: COLORS.blue, colorInfo: COLORS.blue, colorLink: COLORS.blue, colorError: COLORS.red, colorWarning: COLORS.amber, colorSuccess: COLORS.green, colorSuccessBg: '#e3f4ea', colorWarningBg: '#fff4d6', colorErrorBg: '#fdeaea', colorInfoBg: '#e8f1fb', colorSuccessBorder: '#9fd3b5', colorWarningBorder: '#e3c277', colorErrorBorder: '#efb0ab',
    colorText: COLORS.ink, colorTextSecondary: COLORS.quiet, colorTextTertiary: COLORS.quiet, colorTextDescription: COLORS.quiet, colorTextPlaceholder: '#66727e', colorBorder: '#c9d1d9', colorBgLayout: COLORS.ground,
    fontSize: 14, borderRadius: 6, motionDurationFast: '0.08s', motionDurationMid: '0.12s', motionDurationSlow: '0.16s',
    fontFamily: 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  },
  components: { Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' } },
}
