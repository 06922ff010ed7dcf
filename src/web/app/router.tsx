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
  { path: '/ask', lazy: page(() => import('../desks/citizen-ask.tsx')), hydrateFallbackElement: <></>, errorElement: <BrokenPage /> },
  {
    element: <SessionGate />, errorElement: <BrokenPage />, hydrateFallbackElement: <></>,
    children: [
      {
        errorElement: <BrokenPage />,
        children: [
          { path: '/', element: <HomeDoor /> },
          { path: '/desk', lazy: page(() => import('../desks/agent-desk.tsx')) },
          { path: '/pool', lazy: page(() => import('../desks/dispatch-pool.tsx')) },
          { path: '/floor', lazy: page(() => import('../desks/floor-page.tsx')) },
          { path: '/signals', lazy: page(() => import('../desks/signals-page.tsx')) },
          { path: '/unit', lazy: page(() => import('../desks/unit-desk.tsx')) },
          { path: '/review', lazy: page(() => import('../desks/review-desk.tsx')) },
          { path: '/revisit', lazy: page(() => import('../desks/revisit-desk.tsx')) },
          { path: '/tickets', lazy: page(() => import('../desks/ticket-search.tsx')) },
          { path: '/tickets/:ticketId', lazy: page(() => import('../desks/ticket-page.tsx')) },
          { path: '/matters', lazy: page(() => import('../desks/matters-page.tsx')) },
          { path: '/knowledge', lazy: page(() => import('../desks/knowledge-page.tsx')) },
          { path: '/catalogue', lazy: page(() => import('../desks/catalogue-page.tsx')) },
          { path: '/overview', lazy: page(() => import('../desks/overview-page.tsx')) },
          { path: '/admin/*', lazy: page(() => import('../desks/admin-page.tsx')) },
          { path: '/audit', lazy: page(() => import('../desks/audit-page.tsx')) },
          { path: '*', element: <LostPage /> },
        ],
      },
    ],
  },
])
