/* smt-cli-options.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The command line. It is read twice by GOptionContext: up to the first word
 * that is no option, which names the command, and then the rest, in which the
 * command's own options may stand among those that every command has. Values
 * are kept as they were given, by the option's long name.
 */

#include "smt-cli-options.h"

#include "smt-cli-option.h"
#include "smt-cli.h"
#include "smt-i18n.h"
#include "smt-suggest.h"
#include "smt-text-width.h"
#include "smt-usage.h"

struct _SmtCliOptions
{
  const SmtCommand *command;
  GHashTable       *values;     /* long name → GPtrArray of strings, NULL at the end */
  char            **arguments;
  char             *help;
};

static gboolean
read_option (const char  *name,
             const char  *value,
             gpointer     data,
             GError     **error)
{
  SmtCliOptions *self = data;
  const SmtCliOption *option = smt_cli_option_find (name);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) more = NULL;
  GPtrArray *values = g_hash_table_lookup (self->values, option->name);

  if (!smt_cli_option_read (option, value, builder, error))
    return FALSE;

  if (values == NULL)
    {
      values = g_ptr_array_new_null_terminated (1, g_free, TRUE);
      g_hash_table_insert (self->values, (gpointer) option->name, values);
    }
  more = g_strv_builder_end (builder);
  for (guint i = 0; more[i] != NULL; i++)
    g_ptr_array_add (values, g_strdup (more[i]));
  return TRUE;
}

static void
add_entry (GArray             *entries,
           const SmtCliOption *option)
{
  /* FILENAME: the value as it is, and not as the locale would read it. */
  GOptionEntry entry = {
    .long_name = option->name,
    .short_name = option->letter,
    .flags = option->form == SMT_FORM_FLAG ? G_OPTION_FLAG_NO_ARG : G_OPTION_FLAG_FILENAME,
    .arg = G_OPTION_ARG_CALLBACK,
    .arg_data = read_option,
    .description = _(option->help),
    .arg_description = option->argument != NULL ? _(option->argument) : NULL,
  };

  g_array_append_val (entries, entry);
}

static void
add_group (SmtCliOptions  *self,
           GOptionContext *context,
           GArray         *entries,
           const char     *name,
           const char     *title)
{
  GOptionGroup *group = g_option_group_new (name, title, "", self, NULL);

  g_option_group_add_entries (group, (const GOptionEntry *) entries->data);
  g_option_context_add_group (context, group);
}

static char *
dup_usage (const SmtCommand *command)
{
  return g_strjoin (" ", command->name,
                    command->arguments != NULL ? _(command->arguments) : NULL, NULL);
}

static char *
dup_list_of_commands (void)
{
  GString *text = g_string_new (_("Commands:"));

  for (guint i = 0; smt_commands[i] != NULL; i++)
    {
      const SmtCommand *command = smt_commands[i];
      g_autofree char *usage = dup_usage (command);

      g_string_append_printf (text, "\n  %s%*s %s", usage,
                              (int) (24 - MIN (24, smt_text_get_columns (usage))), "",
                              _(command->summary));
    }

  g_string_append_printf (text, "\n\n%s",
                          _("“summitry-cli COMMAND --help” tells of one of them."));
  return g_string_free_and_steal (text);
}

static GOptionContext *
new_context (SmtCliOptions *self)
{
  const SmtCommand *command = self->command;
  g_autofree char *usage = command != NULL ? dup_usage (command)
                                           : g_strdup (_("COMMAND …"));
  GOptionContext *context = g_option_context_new (usage);
  g_autoptr (GArray) global = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  g_autoptr (GArray) own = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_strict_posix (context, command == NULL);

  for (guint i = 0; i < smt_cli_n_global_options; i++)
    add_entry (global, &smt_cli_global_options[i]);
  for (guint i = 0; command != NULL && command->options[i] != NULL; i++)
    add_entry (own, smt_cli_option_find (command->options[i]));

  if (command != NULL && own->len > 0)
    add_group (self, context, own, "command", _("Options of this command:"));
  add_group (self, context, global, "global", _("Options of every command:"));
  if (command != NULL)
    {
      g_option_context_set_summary (context, _(command->summary));
    }
  else
    {
      g_autofree char *commands = dup_list_of_commands ();

      g_option_context_set_summary (context, commands);
    }

  return context;
}

static gboolean
set_command (SmtCliOptions  *self,
             const char     *name,
             GError        **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (0, NULL, TRUE);
  g_autofree char *suggestion = NULL;

  for (guint i = 0; smt_commands[i] != NULL; i++)
    {
      if (g_str_equal (smt_commands[i]->name, name))
        self->command = smt_commands[i];
      g_ptr_array_add (names, (gpointer) smt_commands[i]->name);
    }
  if (self->command != NULL || !smt_cli_option_check_utf8 (name, error))
    return self->command != NULL;

  suggestion = smt_suggest_word (name, (const char *const *) names->pdata);
  if (suggestion != NULL)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 /* TRANSLATORS: what somebody typed, and a command that there is */
                 _("there is no command “%s” (did you mean “%s”?)"), name,
                 suggestion);
  else
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 /* TRANSLATORS: %s is what somebody typed */
                 _("there is no command “%s”; see summitry-cli --help"), name);
  return FALSE;
}

/* Reads options and leaves the rest in *@words. */
static gboolean
parse_words (SmtCliOptions   *self,
             char          ***words,
             GError         **error)
{
  g_autoptr (GOptionContext) context = new_context (self);

  if (!g_option_context_parse_strv (context, words, error))
    return FALSE;

  g_free (self->help);
  self->help = smt_usage_dup_help (context);
  return TRUE;
}

/* GOption leaves a "--" where it stands. Before the command only the first
 * word can be one; later ones are for the command. */
static void
remove_separator (char     **words,
                  gboolean   only_first)
{
  guint i = 1;

  while (!only_first && words[i] != NULL && !g_str_equal (words[i], "--"))
    i++;
  if (words[i] == NULL || !g_str_equal (words[i], "--"))
    return;

  g_free (words[i]);
  for (; words[i] != NULL; i++)
    words[i] = words[i + 1];
}

static gboolean
check_arguments (SmtCliOptions  *self,
                 GError        **error)
{
  const SmtCommand *command = self->command;
  g_autofree char *usage = dup_usage (command);
  int n = g_strv_length (self->arguments);

  if (n < command->min_arguments)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 /* TRANSLATORS: a command, and how it is typed */
                 _("%s: an argument is missing: summitry-cli %s"), command->name, usage);
  else if (command->max_arguments >= 0 && n > command->max_arguments)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 /* TRANSLATORS: a command, and the argument */
                 _("%s: there is an argument too many: “%s”"), command->name,
                 self->arguments[command->max_arguments]);
  else
    return TRUE;

  return FALSE;
}

static const struct
{
  const char *name;
  const char *suffix;
} formats[] = {
  [SMT_FORMAT_TEXT] = { "text", ".txt" },
  [SMT_FORMAT_JSON] = { "json", ".json" },
  [SMT_FORMAT_CSV] = { "csv", ".csv" },
  [SMT_FORMAT_MARKDOWN] = { "markdown", ".md" },
  [SMT_FORMAT_SVG] = { "svg", ".svg" },
};

/* Whether it is said: by name, or by what a file to write to is called. */
static gboolean
find_format (const SmtCliOptions *self,
             SmtFormat           *format)
{
  const char *name = smt_cli_options_get (self, "format");
  const char *file = smt_cli_options_get (self, "output");

  for (*format = 0; *format < G_N_ELEMENTS (formats); (*format)++)
    if (name != NULL ? g_str_equal (formats[*format].name, name)
                     : file != NULL && g_str_has_suffix (file, formats[*format].suffix))
      return TRUE;

  *format = SMT_FORMAT_TEXT;
  return name == NULL && file == NULL;
}

static gboolean
check_format (const SmtCliOptions  *self,
              GError              **error)
{
  SmtFormat format;

  if (!find_format (self, &format))
    {
      g_autofree char *name = g_filename_display_name (smt_cli_options_get (self, "output"));

      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   /* TRANSLATORS: %s is the name of a file */
                   _("--output: “%s” does not say a format that can be written; see --format"),
                   name);
      return FALSE;
    }
  if (format == SMT_FORMAT_SVG && !self->command->has_picture)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   /* TRANSLATORS: %s is a command */
                   _("--format: %s has no picture to give as svg"), self->command->name);
      return FALSE;
    }

  return TRUE;
}

static gboolean
parse_rest (SmtCliOptions   *self,
            char           **words,
            GError         **error)
{
  g_auto (GStrv) rest = g_strdupv (words);

  if (!parse_words (self, &rest, error))
    return FALSE;
  if (smt_cli_options_has (self, "help") || smt_cli_options_has (self, "version"))
    return TRUE;

  remove_separator (rest, FALSE);
  self->arguments = g_strdupv (rest + 1);
  for (guint i = 0; !self->command->takes_files && self->arguments[i] != NULL; i++)
    if (!smt_cli_option_check_utf8 (self->arguments[i], error))
      return FALSE;

  return check_format (self, error) && check_arguments (self, error);
}

/**
 * smt_cli_options_parse:
 * @argc: as main() has it
 * @argv: (array length=argc): as main() has it
 * @error: return location for an error
 *
 * Reads a command line. With `--help` or `--version` the command may be
 * missing and nothing else is checked.
 *
 * Returns: (transfer full) (nullable): the options; %NULL with a
 *   #GOptionError or %SMT_ERROR_DATE
 */
SmtCliOptions *
smt_cli_options_parse (int      argc,
                       char   **argv,
                       GError **error)
{
  g_autoptr (SmtCliOptions) self = g_new0 (SmtCliOptions, 1);
  g_auto (GStrv) words = g_new0 (char *, argc + 2);

  for (int i = 0; i < argc; i++)
    words[i] = g_strdup (argv[i]);
  if (argc == 0)
    words[0] = g_strdup ("summitry-cli");

  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                        (GDestroyNotify) g_ptr_array_unref);
  self->arguments = g_new0 (char *, 1);
  if (!parse_words (self, &words, error))
    return NULL;
  if (smt_cli_options_has (self, "help") || smt_cli_options_has (self, "version"))
    return g_steal_pointer (&self);

  remove_separator (words, TRUE);
  if (words[1] == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _("no command is given; see summitry-cli --help"));
      return NULL;
    }

  g_clear_pointer (&self->arguments, g_strfreev);
  if (!set_command (self, words[1], error) || !parse_rest (self, words + 1, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
smt_cli_options_free (SmtCliOptions *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->values);
  g_strfreev (self->arguments);
  g_free (self->help);
  g_free (self);
}

/**
 * smt_cli_options_get_command:
 *
 * Returns: (transfer none) (nullable): the command; %NULL for `--help` or
 *   `--version` without one
 */
const SmtCommand *
smt_cli_options_get_command (const SmtCliOptions *self)
{
  return self->command;
}

/**
 * smt_cli_options_get_arguments:
 *
 * Returns: (transfer none): what follows the command and is no option
 */
const char *const *
smt_cli_options_get_arguments (const SmtCliOptions *self)
{
  return (const char *const *) self->arguments;
}

gboolean
smt_cli_options_has (const SmtCliOptions *self,
                     const char          *name)
{
  return g_hash_table_contains (self->values, name);
}

/**
 * smt_cli_options_get:
 * @name: long name of an option
 *
 * Returns: (transfer none) (nullable): its value, the last if it was repeated
 */
const char *
smt_cli_options_get (const SmtCliOptions *self,
                     const char          *name)
{
  GPtrArray *values = g_hash_table_lookup (self->values, name);

  return values != NULL ? g_ptr_array_index (values, values->len - 1) : NULL;
}

/**
 * smt_cli_options_get_all:
 * @name: long name of an option
 *
 * Returns: (transfer none) (array zero-terminated=1): all its values, in the
 *   order given
 */
const char *const *
smt_cli_options_get_all (const SmtCliOptions *self,
                         const char          *name)
{
  static const char *const none[] = { NULL };
  GPtrArray *values = g_hash_table_lookup (self->values, name);

  return values != NULL ? (const char *const *) values->pdata : none;
}

/**
 * smt_cli_options_dup_date:
 * @name: long name of an option whose value is a date
 *
 * Returns: (transfer full) (nullable): the date
 */
SmtEdtf *
smt_cli_options_dup_date (const SmtCliOptions *self,
                          const char          *name)
{
  const char *text = smt_cli_options_get (self, name);

  return text != NULL ? smt_edtf_parse (text, NULL) : NULL;
}

/**
 * smt_cli_options_get_format:
 *
 * Returns: how to answer: as told, or as a file to write to is called
 */
SmtFormat
smt_cli_options_get_format (const SmtCliOptions *self)
{
  SmtFormat format;

  find_format (self, &format);
  return format;
}

/**
 * smt_cli_options_dup_help:
 *
 * Returns: (transfer full): what `--help` shows: of the command, or of all
 */
char *
smt_cli_options_dup_help (const SmtCliOptions *self)
{
  return g_strdup (self->help);
}
