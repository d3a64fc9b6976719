/* test-entity-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The list model of entities: what it holds, what it announces, and that it
 * lets go.
 */

#include "smt-entities.h"
#include "smt-entity-list.h"

static void
count_change (GListModel *model,
              guint       position,
              guint       removed,
              guint       added,
              gpointer    n_changes)
{
  g_assert_cmpuint (removed, ==, 0);
  g_assert_cmpuint (added, ==, 1);
  g_assert_cmpuint (position, ==, *(guint *) n_changes);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, position + 1);
  ++*(guint *) n_changes;
}

static void
test_entity_list_items (void)
{
  g_autoptr (SmtEntityList) list = smt_entity_list_new (SMT_ENTITY_TOPIC);
  GListModel *model = G_LIST_MODEL (list);
  SmtEntity *topics[40];
  guint n_changes = 0;

  g_assert_true (g_list_model_get_item_type (model) == SMT_TYPE_TOPIC);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 0);
  g_assert_null (g_list_model_get_item (model, 0));

  g_signal_connect (list, "items-changed", G_CALLBACK (count_change), &n_changes);
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      topics[i] = g_object_new (SMT_TYPE_TOPIC, NULL);
      smt_entity_list_append (list, topics[i]);
    }
  g_assert_cmpuint (n_changes, ==, G_N_ELEMENTS (topics));
  g_assert_null (g_list_model_get_item (model, G_N_ELEMENTS (topics)));

  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      g_autoptr (SmtEntity) item = g_list_model_get_item (model, i);

      g_assert_true (item == topics[i]);
      g_object_unref (topics[i]);
    }
}

static void
test_entity_list_finalize (void)
{
  SmtEntityList *list = smt_entity_list_new (SMT_ENTITY_TOPIC);
  SmtEntity *topic = g_object_new (SMT_TYPE_TOPIC, NULL);

  smt_entity_list_append (list, topic);
  g_assert_finalize_object (list);
  g_assert_finalize_object (topic);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/entity-list/items", test_entity_list_items);
  g_test_add_func ("/entity-list/finalize", test_entity_list_finalize);

  return g_test_run ();
}
