/** "市级: 已转办; A局: 待签收" */
export const displayText = (parts: readonly { who: string; state: string }[]): string => parts.map(({ who, state }) => `${who} ${state}`).join('；')
