/* smt-cli.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A run of the program: command line, dataset, command, output, exit status.
 */

#include "smt-cli.h"

#include <stdio.h>

#include "smt-cli-dataset.h"
#include "smt-cli-output.h"
#include "smt-complete.h"
#include "smt-core-enums.h"
#include "smt-error.h"
#include "smt-i18n.h"
#include "smt-suggest.h"

const SmtCommand *const smt_commands[] = {
  &smt_command_info,
  &smt_command_list,
  &smt_command_show,
  &smt_command_members,
  &smt_command_memberships,
  &smt_command_matrix,
  &smt_command_timeline,
  &smt_command_compare,
  &smt_command_query,
  &smt_command_changes,
  &smt_command_search,
  &smt_command_glossary,
  &smt_command_validate,
  &smt_command_help,
  NULL
};

static SmtExit
get_exit (const GError *error)
{
  if (error->domain == G_OPTION_ERROR)
    return SMT_EXIT_USAGE;
  if (error->domain != SMT_ERROR)
    return SMT_EXIT_IO;

  switch ((SmtError) error->code)
    {
    case SMT_ERROR_FAULTY:
      return SMT_EXIT_FAULTY;
    case SMT_ERROR_UNKNOWN_ID:
    case SMT_ERROR_WRONG_TYPE:
      return SMT_EXIT_UNKNOWN_ID;
    case SMT_ERROR_DATE:
    case SMT_ERROR_VIEW:
    case SMT_ERROR_CATALOG:
    case SMT_ERROR_QUERY:
    case SMT_ERROR_LANGUAGE:
    default:
      return SMT_EXIT_USAGE;
    }
}

/**
 * smt_cli_complain:
 * @message: one line, in UTF-8
 *
 * Writes @message to standard error. Control characters that a name or an
 * argument brought along are made visible, so that it stays one line.
 */
void
smt_cli_complain (const char *message)
{
  g_autofree char *valid = g_utf8_make_valid (message, -1);
  g_autoptr (GString) line = g_string_new ("summitry-cli: ");

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iscntrl (c))
        g_string_append_printf (line, "\\x%02x", c);
      else
        g_string_append_unichar (line, c);
    }

  fprintf (stderr, "%s\n", line->str);
}

static char *
dup_role_suggestion (SmtCli     *self,
                     const char *word)
{
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GEnumClass) kinds = g_type_class_ref (smt_role_kind_get_type ());
  GListModel *roles = smt_dataset_get_list (self->ask.dataset, SMT_ENTITY_ROLE);

  for (guint i = 0; i < kinds->n_values; i++)
    g_hash_table_add (words, (gpointer) kinds->values[i].value_nick);
  for (guint i = 0; i < g_list_model_get_n_items (roles); i++)
    {
      g_autoptr (SmtEntity) role = g_list_model_get_item (roles, i);

      g_hash_table_add (words, (gpointer) smt_entity_get_id (role));
    }

  return smt_suggest_key (word, words, NULL, NULL);
}

static gboolean
find_roles (SmtCli  *self,
            GError **error)
{
  const char *const *words = smt_view_get_roles (self->ask.view);

  self->ask.roles = words[0] != NULL ? 0
                                 : smt_membership_index_get_current_mask (self->ask.index);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *suggestion = NULL;
      SmtRoleMask mask;

      if (smt_membership_index_find_role_mask (self->ask.index, words[i], &mask))
        {
          self->ask.roles |= mask;
          continue;
        }

      suggestion = dup_role_suggestion (self, words[i]);
      if (suggestion != NULL)
        g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                     /* TRANSLATORS: what somebody typed, and a role that there is */
                     _("--role: “%s” is neither a role nor a kind of role"
                       " (did you mean “%s”?)"), words[i], suggestion);
      else
        g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                     /* TRANSLATORS: %s is what somebody typed */
                     _("--role: “%s” is neither a role nor a kind of role"), words[i]);
      return FALSE;
    }

  return TRUE;
}

static gboolean
find_index (SmtCli  *self,
            GError **error)
{
  const char *id = smt_view_get_according_to (self->ask.view);

  if (id == NULL)
    {
      self->ask.index = g_object_ref (smt_dataset_get_index (self->ask.dataset));
      return TRUE;
    }

  self->ask.according_to = smt_dataset_require (self->ask.dataset, id,
                                            SMT_ONE_TYPE (SMT_ENTITY_SOURCE), error);
  if (self->ask.according_to == NULL)
    return FALSE;
  self->ask.index = smt_membership_index_new (self->ask.dataset, self->ask.according_to);
  return TRUE;
}

static gboolean
find_day (SmtCli  *self,
          GError **error)
{
  const SmtEdtf *at = smt_view_get_at (self->ask.view);
  SmtDay last = smt_dataset_get_last_day (self->ask.dataset);

  self->ask.day = at != NULL ? smt_edtf_get_latest (at) : last;
  if (self->ask.day == SMT_DAY_MAX)
    {
      /* TRANSLATORS: %s is a date as somebody typed it */
      g_set_error (error, SMT_ERROR, SMT_ERROR_DATE, _("--at: “%s” has no last day"),
                   smt_edtf_get_text (at));
      return FALSE;
    }

  if (self->ask.day > last)
    {
      g_autoptr (SmtLanguage) language = smt_language_new_for_locale ();
      g_autofree char *date = smt_language_format_day (language, last);
      /* TRANSLATORS: %s is a date */
      g_autofree char *message = g_strdup_printf (_("data end on %s"), date);

      smt_cli_complain (message);
    }
  return TRUE;
}

static gboolean
open_dataset (SmtCli  *self,
              GError **error)
{
  self->ask.dataset = smt_cli_read_dataset (smt_cli_options_get_all (self->options, "dataset"),
                                        error);
  if (self->ask.dataset == NULL)
    return FALSE;

  self->ask.view = smt_cli_options_build_view (self->options, self->ask.dataset);
  return find_index (self, error) &&
         find_roles (self, error) &&
         find_day (self, error);
}

static SmtLanguage *
find_language (SmtCli  *self,
               GError **error)
{
  const char *tag = smt_cli_options_get (self->options, "lang");

  if (tag != NULL)
    return smt_language_new (tag, error);
  /* What programs read must not depend on who runs them. */
  if (self->ask.format == SMT_FORMAT_JSON || self->ask.format == SMT_FORMAT_CSV)
    return smt_language_new ("en", error);
  return smt_language_new_for_locale ();
}

static SmtLanguage *
new_language (SmtCli  *self,
              GError **error)
{
  SmtLanguage *language = find_language (self, error);
  const char *naming = smt_cli_options_get (self->options, "naming");
  g_autoptr (GEnumClass) words = g_type_class_ref (SMT_TYPE_NAMING);

  if (language != NULL && naming != NULL)
    smt_language_set_naming (language, g_enum_get_value_by_nick (words, naming)->value);
  return language;
}

/* Returns: whether there is a second language, or none was asked for. */
static gboolean
find_beside (SmtCli  *self,
             GError **error)
{
  const char *tag = smt_cli_options_get (self->options, "beside");

  if (tag == NULL)
    return TRUE;
  self->ask.beside = smt_language_new (tag, error);
  if (self->ask.beside != NULL)
    smt_language_set_naming (self->ask.beside, smt_language_get_naming (self->ask.language));
  return self->ask.beside != NULL;
}

/* A table for programs has no place for what is undetermined; that it is left
 * out is said where it does not disturb. */
static void
complain_of_undetermined (SmtCli   *self,
                          SmtReply *reply)
{
  guint n = json_array_get_length (reply->undetermined);
  g_autofree char *message = NULL;

  if (self->ask.format != SMT_FORMAT_CSV || n == 0)
    return;

  message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                          /* TRANSLATORS: %u is how many parties are
                                           * neither in the answer nor out of it */
                                          "%u undetermined is left out; see --format json",
                                          "%u undetermined are left out; see --format json",
                                          n), n);
  smt_cli_complain (message);
}

static gboolean
answer (SmtCli  *self,
        GError **error)
{
  const SmtCommand *command = smt_cli_options_get_command (self->options);
  gboolean reads_dataset = !command->takes_files && !command->is_about_program;
  const char *file = smt_cli_options_get (self->options, "output");
  g_autoptr (SmtReply) reply = smt_reply_new ();

  self->ask.format = smt_cli_options_get_format (self->options);
  if (!reads_dataset)
    self->ask.view = smt_cli_options_build_view (self->options, NULL);
  self->ask.language = new_language (self, error);
  if (self->ask.language == NULL || !find_beside (self, error) ||
      (reads_dataset && !open_dataset (self, error)) ||
      !command->run (self, reply, error))
    return FALSE;

  complain_of_undetermined (self, reply);
  self->ask.cited = file != NULL && self->ask.dataset != NULL;
  if (self->ask.cited)
    self->ask.conditions = smt_cli_dup_conditions (self);
  return smt_cli_output_answer (&self->ask, reply, file, error);
}

static gboolean
run (SmtCli  *self,
     int      argc,
     char   **argv,
     GError **error)
{
  /* For shells, and in no help. */
  if (argc > 1 && g_str_equal (argv[1], SMT_COMPLETE_COMMAND))
    {
      g_autofree char *words = smt_complete (argv + 2);

      return smt_cli_output_write (words, error);
    }

  self->options = smt_cli_options_parse (argc, argv, error);
  if (self->options == NULL)
    return FALSE;

  if (smt_cli_options_has (self->options, "help"))
    {
      g_autofree char *help = smt_cli_options_dup_help (self->options);

      return smt_cli_output_write (help, error);
    }
  if (smt_cli_options_has (self->options, "version"))
    return smt_cli_output_write ("summitry-cli " SMT_VERSION "\n", error);

  return answer (self, error);
}

static void
clear (SmtCli *self)
{
  g_clear_pointer (&self->options, smt_cli_options_free);
  g_clear_pointer (&self->ask.view, smt_view_unref);
  g_clear_pointer (&self->ask.conditions, g_strfreev);
  g_clear_object (&self->ask.language);
  g_clear_object (&self->ask.beside);
  g_clear_object (&self->ask.index);
  g_clear_object (&self->ask.dataset);
}

/**
 * smt_cli_run:
 * @argc: as main() has it
 * @argv: (array length=argc): as main() has it
 *
 * Runs the program, with the locale set already.
 *
 * Returns: the exit status
 */
int
smt_cli_run (int    argc,
             char **argv)
{
  g_autoptr (GError) error = NULL;
  SmtCli self = { 0 };

  if (!run (&self, argc, argv, &error))
    {
      self.status = get_exit (error);
      if (*error->message != '\0')
        smt_cli_complain (error->message);
    }

  clear (&self);
  return self.status;
}
