/** @returns `en` */
export function checkLanguage(_text: string, _origin: string): string {
  return 'en'
}
