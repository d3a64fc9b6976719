/* smt-check-lists.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-check.h"

#include <string.h>

#include "smt-entities.h"
#include "smt-i18n.h"
#include "smt-template.h"

/* Lists and what belongs together: nothing twice, and the parts of one whole
 * agree about it. */

static const SmtRule rules[] = {
  { SMT_FAULT_REPEATED_REFERENCE,
    "A list names the same entity twice.",
    "Leave one of them out." },
  { SMT_FAULT_DUPLICATE_PRIORITY,
    "Two priorities of a group, or two areas of a document, have the same name.",
    "Leave one of them out, or name what tells them apart." },
  { SMT_FAULT_DUPLICATE_ORDER,
    "Two items of a statement have the same `order`.",
    "Number them in the order of the source." },
  { SMT_FAULT_ITEM_OF_ANOTHER,
    "A statement and the one that it is an item of are about different mechanisms.",
    "Correct `of`, or the `mechanism` of the one." },
  { SMT_FAULT_BODY_OF_ANOTHER,
    "A body and what it is a part of, or a series and the body that meets, are of different "
    "mechanisms.",
    "Correct `part_of` or `body`, or the `mechanism` of the one." },
  { SMT_FAULT_LIST_DISAGREES,
    "Of events that one sentence lists, some say that the list is open and others that it is "
    "not.",
    "Give all events with the same `list` the same `open`." },
  { SMT_FAULT_AMENDS_LATER,
    "A document amends or implements one that came about later.",
    "Correct the dates in `made`, or turn the reference round." },
  { SMT_FAULT_RELATED_TO_ITSELF,
    "A relation leads from an entity to itself.",
    "Correct `from` or `to`." },
};

static char *
name_repeated (const char *name)
{
  /* TRANSLATORS: found in a list of a file; {name} is an id or a name there */
  return smt_template_fill (_("“{name}” once more"), "name", name, NULL);
}

static void
check_repeated (const SmtCheck *check,
                const SmtOwner *owner,
                const SmtField *field)
{
  GPtrArray *list = smt_field_get_list (field, owner->instance);
  g_autoptr (GHashTable) seen = NULL;

  if (list == NULL || list->len < 2)
    return;

  seen = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < list->len; i++)
    {
      SmtRef *ref = g_ptr_array_index (list, i);

      if (!g_hash_table_add (seen, ref->id))
        smt_check_report (check, owner->entity, SMT_FAULT_REPEATED_REFERENCE,
                          smt_owner_dup_path (owner, field, i),
                          name_repeated (ref->id), g_strdup (_("each of them once")));
    }
}

static const char *
get_name (const SmtPriority *priority)
{
  const char *tag;

  return smt_text_get_nth (priority->name, 0, &tag);
}

static void
check_priorities (const SmtCheck *check,
                  const SmtOwner *owner,
                  const SmtField *field)
{
  GPtrArray *list;
  g_autoptr (GHashTable) seen = NULL;

  if (field->record != &smt_priority_type || !smt_field_is_set (field, owner->instance))
    return;

  list = smt_field_get_list (field, owner->instance);
  seen = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < list->len; i++)
    {
      const char *name = get_name (g_ptr_array_index (list, i));

      if (name != NULL && !g_hash_table_add (seen, (gpointer) name))
        smt_check_report (check, owner->entity, SMT_FAULT_DUPLICATE_PRIORITY,
                          smt_owner_dup_path (owner, field, i),
                          name_repeated (name), g_strdup (_("each of them once")));
    }
}

static void
check_owner (const SmtCheck *check,
             const SmtOwner *owner)
{
  const SmtShape *shape = owner->shape;

  for (guint i = 0; i < shape->lists->len; i++)
    check_repeated (check, owner, g_ptr_array_index (shape->lists, i));
  for (guint i = 0; i < shape->parts->len; i++)
    check_priorities (check, owner, g_ptr_array_index (shape->parts, i));
}

typedef struct
{
  SmtEntity *whole;
  guint      order;
  guint      position;
  SmtEntity *item;
} Item;

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const Item *one = a, *other = b;
  int order = smt_check_compare_ids (one->whole, other->whole);

  if (order != 0)
    return order;
  if (one->order != other->order)
    return one->order < other->order ? -1 : 1;
  return one->position < other->position ? -1 : one->position > other->position;
}

static void
report_order (const SmtCheck *check,
              const Item     *item,
              const Item     *before)
{
  g_autofree char *order = g_strdup_printf ("%u", item->order);

  smt_check_report (check, item->item, SMT_FAULT_DUPLICATE_ORDER, g_strdup ("/order"),
                    /* TRANSLATORS: found in a file: a {number}, and the {id} of what
                     * has the same */
                    smt_template_fill (_("{number}, which “{id}” has already"),
                                       "number", order,
                                       "id", smt_entity_get_id (before->item), NULL),
                    /* TRANSLATORS: expected in a file; {id} is of a statement */
                    smt_template_fill (_("a place in the order that no other item of “{id}” has"),
                                       "id", smt_entity_get_id (item->whole), NULL));
}

static void
check_items (const SmtCheck *check)
{
  GListModel *list = smt_dataset_get_list (check->dataset, SMT_ENTITY_STATEMENT);
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (Item));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtEntity) statement = g_list_model_get_item (list, i);
      Item item = { smt_entity_get_ref (statement, "of"),
                    smt_check_get_number (statement, "order"), i, statement };

      if (item.whole != NULL && item.order != 0)
        g_array_append_val (items, item);
    }

  g_array_sort (items, compare_items);
  for (guint i = 1; i < items->len; i++)
    {
      const Item *before = &g_array_index (items, Item, i - 1);
      const Item *item = &g_array_index (items, Item, i);

      if (before->whole == item->whole && before->order == item->order)
        report_order (check, item, before);
    }
}

/* What is part of something is of the same mechanism. */
static void
check_whole (const SmtCheck *check,
             SmtEntity      *part,
             const char     *name,
             SmtFaultCode    code)
{
  SmtEntity *whole = smt_entity_get_ref (part, name);
  SmtEntity *mechanism = smt_entity_get_ref (part, "mechanism");
  SmtEntity *other;

  if (whole == NULL || mechanism == NULL)
    return;

  other = smt_entity_get_facts (whole) != NULL ? whole : smt_entity_get_ref (whole, "mechanism");
  if (other == NULL || other == mechanism)
    return;

  smt_check_report (check, part, code, g_strconcat ("/", name, NULL),
                    smt_check_name_of_another (whole, other),
                    /* TRANSLATORS: expected in a file; {mechanism} is the id of one */
                    smt_template_fill (_("something of “{mechanism}”"),
                                       "mechanism", smt_entity_get_id (mechanism), NULL));
}

static void
check_statement (const SmtCheck *check,
                 SmtEntity      *entity)
{
  check_whole (check, entity, "of", SMT_FAULT_ITEM_OF_ANOTHER);
}

static void
check_body (const SmtCheck *check,
            SmtEntity      *entity)
{
  check_whole (check, entity, "part_of", SMT_FAULT_BODY_OF_ANOTHER);
}

static void
check_series (const SmtCheck *check,
              SmtEntity      *entity)
{
  check_whole (check, entity, "body", SMT_FAULT_BODY_OF_ANOTHER);
}

static const char *
get_list_name (SmtEntity *event)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (event, "list", &owner);

  return smt_field_get_string (field, owner);
}

static void
check_event_lists (const SmtCheck *check)
{
  GListModel *list = smt_dataset_get_list (check->dataset, SMT_ENTITY_EVENT);
  g_autoptr (GHashTable) firsts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SmtEntity) event = g_list_model_get_item (list, i);
      const char *name = get_list_name (event);
      guint open = smt_check_get_number (event, "open");
      SmtEntity *first = name != NULL ? g_hash_table_lookup (firsts, name) : NULL;

      if (name == NULL || open == 0)
        continue;
      if (first == NULL)
        g_hash_table_insert (firsts, (gpointer) name, event);
      else if (smt_check_get_number (first, "open") != open)
        smt_check_report (check, event, SMT_FAULT_LIST_DISAGREES, g_strdup ("/open"),
                          g_strdup (open == SMT_ANSWER_YES ? "true" : "false"),
                          /* TRANSLATORS: expected in a file; {id} is of an event */
                          smt_template_fill (_("the same as of “{id}”, which is in the same list"),
                                             "id", smt_entity_get_id (first), NULL));
    }
}

/* When a document came about: the first day that it can have been on, and the
 * last, over all acts; nothing if one of them has no date. */
static gboolean
get_making (SmtEntity *document,
            SmtDay    *first,
            SmtDay    *last)
{
  GPtrArray *made = smt_check_get_list (document, "made");

  *first = SMT_DAY_MAX;
  *last = SMT_DAY_MIN;
  for (guint i = 0; made != NULL && i < made->len; i++)
    {
      const SmtMaking *making = g_ptr_array_index (made, i);

      if (making->date == NULL)
        return FALSE;
      *first = MIN (*first, smt_edtf_get_earliest (making->date));
      *last = MAX (*last, smt_edtf_get_latest (making->date));
    }

  return made != NULL && made->len > 0;
}

static void
check_earlier (const SmtCheck *check,
               SmtEntity      *document,
               const char     *name)
{
  GPtrArray *list = smt_check_get_list (document, name);
  SmtDay first, last, other_first, other_last;

  if (list == NULL || !get_making (document, &first, &last))
    return;

  for (guint i = 0; i < list->len; i++)
    {
      const SmtRef *ref = g_ptr_array_index (list, i);

      if (ref->target != NULL && get_making (ref->target, &other_first, &other_last) &&
          last < other_first)
        smt_check_report (check, document, SMT_FAULT_AMENDS_LATER,
                          g_strdup_printf ("/%s/%u", name, i),
                          /* TRANSLATORS: found in a file; {id} is of a document */
                          smt_template_fill (_("“{id}”, made later"), "id", ref->id, NULL),
                          g_strdup (_("a document that was there before")));
    }
}

static void
check_document (const SmtCheck *check,
                SmtEntity      *entity)
{
  check_earlier (check, entity, "amends");
  check_earlier (check, entity, "implements");
}

static void
check_relation (const SmtCheck *check,
                SmtEntity      *entity)
{
  SmtEntity *from = smt_entity_get_ref (entity, "from");

  if (from != NULL && from == smt_entity_get_ref (entity, "to"))
    smt_check_report (check, entity, SMT_FAULT_RELATED_TO_ITSELF, g_strdup ("/to"),
                      /* TRANSLATORS: found in a file; {id} is of what a relation leads to */
                      smt_template_fill (_("“{id}”, to itself"),
                                         "id", smt_entity_get_id (from), NULL),
                      g_strdup (_("another entity")));
}

static void
check_lists (const SmtCheck *check)
{
  smt_check_each (check, SMT_ENTITY_BODY, check_body);
  smt_check_each (check, SMT_ENTITY_SERIES, check_series);
  check_event_lists (check);
  smt_check_each (check, SMT_ENTITY_DOCUMENT, check_document);
  smt_check_each (check, SMT_ENTITY_STATEMENT, check_statement);
  check_items (check);
  smt_check_each (check, SMT_ENTITY_RELATION, check_relation);
}

const SmtRuleSet smt_list_rules = {
  rules, G_N_ELEMENTS (rules), check_owner, check_lists
};
