/* smt-list-sort.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the list of a window is ordered: what compares its items, and the menu to
 * choose from.
 */

#include "smt-list-sort.h"

#include <glib/gi18n.h>

#include "smt-core-enums.h"
#include "smt-entity-item.h"
#include "smt-list-order.h"
#include "smt-page.h"

static SmtSort
get_sort (SmtSession *session)
{
  return smt_view_get_sort (smt_session_get_view (session));
}

/**
 * smt_list_sort_compare:
 * @a: an SmtEntityItem
 * @b: another
 * @session: the SmtSession of the list
 *
 * A #GCompareDataFunc: names decide where nothing else does.
 */
int
smt_list_sort_compare (gconstpointer a,
                       gconstpointer b,
                       gpointer      session)
{
  SmtEntityItem *first = (SmtEntityItem *) a, *second = (SmtEntityItem *) b;
  int order = smt_list_order_compare (smt_session_get_dataset (session), get_sort (session),
                                      smt_session_get_source (session),
                                      smt_entity_item_get_entity (first),
                                      smt_entity_item_get_entity (second));

  return order != 0 ? order
                    : smt_language_collate (smt_session_get_language (session),
                                            smt_entity_item_get_title (first),
                                            smt_entity_item_get_title (second));
}

/**
 * smt_list_sort_compare_sections:
 *
 * The same for the headings under which items stand.
 */
int
smt_list_sort_compare_sections (gconstpointer a,
                                gconstpointer b,
                                gpointer      session)
{
  SmtEntityItem *first = (SmtEntityItem *) a, *second = (SmtEntityItem *) b;

  return smt_list_order_compare_sections (get_sort (session), smt_session_get_source (session),
                                          smt_entity_item_get_entity (first),
                                          smt_entity_item_get_entity (second),
                                          smt_entity_item_get_section (first),
                                          smt_entity_item_get_section (second),
                                          smt_session_get_language (session));
}

/**
 * smt_list_sort_has_sections:
 *
 * Returns: whether the list of @session stands under headings
 */
gboolean
smt_list_sort_has_sections (SmtSession *session)
{
  SmtPage page = smt_view_get_page (smt_session_get_view (session));
  SmtEntityType type;

  return smt_page_get_entity_type (page, &type) &&
         smt_list_order_has_sections (get_sort (session), type);
}

static void
add_sort (GMenu         *menu,
          SmtEntityType  type,
          SmtSort        sort,
          const char    *label)
{
  g_autoptr (GEnumClass) sorts = g_type_class_ref (SMT_TYPE_SORT);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  if (!smt_list_order_suits (sort, type))
    return;

  g_menu_item_set_action_and_target (item, "list.sort", "s",
                                     g_enum_get_value (sorts, sort)->value_nick);
  g_menu_append_item (menu, item);
}

/**
 * smt_list_sort_create_menu:
 *
 * Returns: (transfer full): how the list of @page can be ordered
 */
GMenuModel *
smt_list_sort_create_menu (SmtPage page)
{
  GMenu *menu = g_menu_new ();
  SmtEntityType type;

  if (!smt_page_get_entity_type (page, &type))
    return G_MENU_MODEL (menu);

  add_sort (menu, type, SMT_SORT_PLAIN, _("As Usual"));
  add_sort (menu, type, SMT_SORT_NAME, _("By Name"));
  add_sort (menu, type, SMT_SORT_LATEST, _("Latest First"));
  add_sort (menu, type, SMT_SORT_EARLIEST, _("Earliest First"));
  add_sort (menu, type, SMT_SORT_KIND, _("By Kind"));
  add_sort (menu, type, SMT_SORT_COUNT, _("Most Connections First"));
  return G_MENU_MODEL (menu);
}
