/** Types of items that are no texts of a newsroom, in words for the report. */
const leftOut: ReadonlyMap<string, string> = new Map([
  ['nav_menu_item', 'menu entries'],
  ['revision', 'earlier revisions'],
  ['wp_template', 'templates and styles'],
  ['wp_template_part', 'templates and styles'],
  ['wp_global_styles', 'templates and styles'],
  ['wp_font_family', 'templates and styles'],
  ['wp_font_face', 'templates and styles'],
  ['custom_css', 'templates and styles'],
  ['customize_changeset', 'templates and styles'],
  ['elementor_library', 'templates and styles'],
  ['et_pb_layout', 'templates and styles'],
  ['fl-builder-template', 'templates and styles'],
  ['wp_navigation', 'menu entries'],
  ['oembed_cache', 'caches'],
  ['amp_validated_url', 'caches'],
  ['user_request', 'requests of readers about their data'],
  ['feedback', 'forms and what readers sent by them'],
  ['flamingo_inbound', 'forms and what readers sent by them'],
  ['wpcf7_contact_form', 'forms and what readers sent by them'],
  ['wpforms', 'forms and what readers sent by them'],
  ['nf_sub', 'forms and what readers sent by them'],
  ['mc4wp-form', 'forms and what readers sent by them'],
  ['acf-field', 'definitions of fields'],
  ['acf-field-group', 'definitions of fields'],
  ['acf-post-type', 'definitions of fields'],
  ['acf-taxonomy', 'definitions of fields'],
  ['shop_order', 'orders of a shop'],
  ['shop_order_refund', 'orders of a shop'],
  ['shop_coupon', 'orders of a shop'],
  ['scheduled-action', 'caches'],
])

/** Why items of a type are left out, as a name for all of them; null where they are texts. */
export function leftOutAs(type: string, isEmpty: boolean): string | null {
  const known = leftOut.get(type)
  if (known !== undefined) return known
  if (!isEmpty || type === 'post' || type === 'page') return null
  return `items of the type "${type.slice(0, 60)}" without a text`
}
