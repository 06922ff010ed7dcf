/** What people's screens show of the city; wired from outside, for the profile lies to the right of people. */
export type Installation = {
  look: { title: string; subtitle: string; color: string }
  /** true where the demo generator filled the database */
  generated: boolean
  /** null on a real installation */
  demoPassword: string | null
  /** the centre whose record holds what belongs to none, such as a failed sign-in of a name nobody has */
  homeCenterId: string
  centerName(centerId: string): string
}
export type InstallationNow = () => Installation | Promise<Installation>
