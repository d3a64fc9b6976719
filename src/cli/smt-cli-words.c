/* smt-cli-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finding what the command line names.
 */

#include "smt-cli.h"

/**
 * smt_cli_find_mechanism:
 * @id: id of a mechanism, or of a party that has members
 * @mechanism: (out): its number in the index
 *
 * Returns: whether there is one; %FALSE with %SMT_ERROR_UNKNOWN_ID or
 *   %SMT_ERROR_WRONG_TYPE
 */
gboolean
smt_cli_find_mechanism (SmtCli      *self,
                        const char  *id,
                        guint       *mechanism,
                        GError     **error)
{
  SmtEntity *entity = smt_dataset_require_mechanism (self->ask.dataset, id, error);

  if (entity == NULL)
    return FALSE;
  smt_membership_index_find_mechanism (self->ask.index, entity, mechanism);
  return TRUE;
}

/**
 * smt_cli_find_all:
 * @ids: (array zero-terminated=1): ids
 * @types: what each must be one of
 *
 * Returns: (transfer full) (element-type SmtEntity) (nullable): the entities;
 *   %NULL with %SMT_ERROR_UNKNOWN_ID or %SMT_ERROR_WRONG_TYPE
 */
GPtrArray *
smt_cli_find_all (SmtCli             *self,
                  const char *const  *ids,
                  SmtEntityTypes      types,
                  GError            **error)
{
  g_autoptr (GPtrArray) entities = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      SmtEntity *entity = smt_dataset_require (self->ask.dataset, ids[i], types, error);

      if (entity == NULL)
        return NULL;
      g_ptr_array_add (entities, entity);
    }

  return g_steal_pointer (&entities);
}

/**
 * smt_cli_find_mechanisms:
 * @ids: (array zero-terminated=1): ids of mechanisms, or of parties that have
 *   members
 *
 * Returns: (transfer full) (element-type SmtEntity) (nullable): the entities;
 *   %NULL with %SMT_ERROR_UNKNOWN_ID or %SMT_ERROR_WRONG_TYPE
 */
GPtrArray *
smt_cli_find_mechanisms (SmtCli             *self,
                         const char *const  *ids,
                         GError            **error)
{
  g_autoptr (GPtrArray) entities = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      SmtEntity *entity = smt_dataset_require_mechanism (self->ask.dataset, ids[i], error);

      if (entity == NULL)
        return NULL;
      g_ptr_array_add (entities, entity);
    }

  return g_steal_pointer (&entities);
}

/**
 * smt_cli_dup_collections:
 *
 * Returns: (transfer full): the words for the types of entities, for messages
 */
char *
smt_cli_dup_collections (void)
{
  const char *words[SMT_N_ENTITY_TYPES + 1] = { NULL };

  for (guint i = 0; i < SMT_N_ENTITY_TYPES; i++)
    words[i] = smt_entity_type_get_collection (i);

  return g_strjoinv (", ", (char **) words);
}
