/** Only accounts marked as demo have it; a real installation has none of them. */
export const DEMO_PASSWORD = 'demo-12345'
