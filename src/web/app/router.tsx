/** Addresses. Each page is a file of desks/, loaded when first opened. */
import { createBrowserRouter, type LazyRouteFunction, type RouteObject } from 'react-router'
import type { ComponentType } from 'react'
import { HomeDoor } from './home-door.tsx'
import { BrokenPage, LostPage } from './lost-page.tsx'
import { SessionGate } from './session-gate.tsx'
import { SignInPage } from './sign-in-page.tsx'

type PageFile = { default: ComponentType }
const page = (load: () => Promise<PageFile>): LazyRouteFunction<RouteObject> => async () => ({ Component: (await load()).default })

export const router = createBrowserRouter([
  { path: '/sign-in', element: <SignInPage />, errorElement: <BrokenPage /> },
  { path: '/progress', lazy: page(() => import('../desks/citizen-progress.tsx')), hydrateFallbackElement: <></>, errorElement: <BrokenPage /> },
  { path: '/rate', lazy: page(() => import('../desks/citizen-rate.tsx')), hydrateFallbackElement: <></>, errorElement: <BrokenPage /> },
  { path: '/call-rating', lazy: page(() => import('../desks/citizen-rate-call.tsx')), hydrateFallbackElement: <></>, errorElement: <BrokenPage /> },
  { path: '/ask', lazy: page(() => import('../desks/citizen-ask.tsx')), hydrateFallbackElement: <></>, errorElement: <BrokenPage /> },
  {
    element: <SessionGate />, errorElement: <BrokenPage />, hydrateFallbackElement: <></>,
    children: [
      {
        errorElement: <BrokenPage />,
        children: [
          { path: '/', element: <HomeDoor /> },
          { path: '/desk', lazy: page(() => import('../desks/agent-desk.tsx')) },
          { path: '/missed', lazy: page(() => import('../desks/missed-page.tsx')) },
          { path: '/lines', lazy: page(() => import('../desks/lines-page.tsx')) },
          { path: '/assistant', lazy: page(() => import('../desks/assistant-page.tsx')) },
          { path: '/partners', lazy: page(() => import('../desks/partners-page.tsx')) },
          { path: '/nuisance', lazy: page(() => import('../desks/nuisance-page.tsx')) },
          { path: '/pool', lazy: page(() => import('../desks/dispatch-pool.tsx')) },
          { path: '/floor', lazy: page(() => import('../desks/floor-page.tsx')) },
          { path: '/signals', lazy: page(() => import('../desks/signals-page.tsx')) },
          { path: '/unit', lazy: page(() => import('../desks/unit-desk.tsx')) },
          { path: '/review', lazy: page(() => import('../desks/review-desk.tsx')) },
          { path: '/revisit', lazy: page(() => import('../desks/revisit-desk.tsx')) },
          { path: '/quality', lazy: page(() => import('../desks/quality-desk.tsx')) },
          { path: '/appeals', lazy: page(() => import('../desks/appeals-page.tsx')) },
          { path: '/non-compliant', lazy: page(() => import('../desks/non-compliant-page.tsx')) },
          { path: '/my-quality', lazy: page(() => import('../desks/my-quality-page.tsx')) },
          { path: '/quality-setup', lazy: page(() => import('../desks/quality-setup-page.tsx')) },
          { path: '/reasonableness', lazy: page(() => import('../desks/reasonableness-page.tsx')) },
          { path: '/revisit-figures', lazy: page(() => import('../desks/revisit-figures-page.tsx')) },
          { path: '/tickets', lazy: page(() => import('../desks/ticket-search.tsx')) },
          { path: '/tickets/:ticketId', lazy: page(() => import('../desks/ticket-page.tsx')) },
          { path: '/supervision', lazy: page(() => import('../desks/supervision-page.tsx')) },
          { path: '/orders/:orderId', lazy: page(() => import('../desks/order-page.tsx')) },
          { path: '/panel', lazy: page(() => import('../desks/panel-page.tsx')) },
          { path: '/leader-days', lazy: page(() => import('../desks/leader-days-page.tsx')) },
          { path: '/shifts', lazy: page(() => import('../desks/shifts-page.tsx')) },
          { path: '/tickets/:ticketId/rooms/:roomId', lazy: page(() => import('../desks/rooms-page.tsx')) },
          { path: '/matters', lazy: page(() => import('../desks/matters-page.tsx')) },
          { path: '/obligations', lazy: page(() => import('../desks/obligations-page.tsx')) },
          { path: '/instructions', lazy: page(() => import('../desks/instructions-page.tsx')) },
          { path: '/campaigns', lazy: page(() => import('../desks/campaigns-page.tsx')) },
          { path: '/campaigns/:campaignId', lazy: page(() => import('../desks/campaigns-page.tsx')) },
          { path: '/incidents', lazy: page(() => import('../desks/incidents-page.tsx')) },
          { path: '/rooms', lazy: page(() => import('../desks/rooms-page.tsx')) },
          { path: '/rooms/:roomId', lazy: page(() => import('../desks/rooms-page.tsx')) },
          { path: '/linkage', lazy: page(() => import('../desks/linkage-page.tsx')) },
          { path: '/unit/linkage', lazy: page(() => import('../desks/linkage-page.tsx')) },
          { path: '/discipline', lazy: page(() => import('../desks/discipline-page.tsx')) },
          { path: '/knowledge', lazy: page(() => import('../desks/knowledge-page.tsx')) },
          { path: '/catalogue', lazy: page(() => import('../desks/catalogue-page.tsx')) },
          { path: '/assessment', lazy: page(() => import('../desks/assessment-page.tsx')) },
          { path: '/wallboard', lazy: page(() => import('../desks/wallboard-page.tsx')) },
          { path: '/calls', lazy: page(() => import('../desks/calls-page.tsx')) },
          { path: '/my-calls', lazy: page(() => import('../desks/my-calls-page.tsx')) },
          { path: '/overview', lazy: page(() => import('../desks/overview-page.tsx')) },
          { path: '/clues', lazy: page(() => import('../desks/clues-page.tsx')) },
          { path: '/triggers', lazy: page(() => import('../desks/triggers-desk.tsx')) },
          { path: '/admin/*', lazy: page(() => import('../desks/admin-page.tsx')) },
          { path: '/audit', lazy: page(() => import('../desks/audit-page.tsx')) },
          { path: '*', element: <LostPage /> },
        ],
      },
    ],
  },
])
