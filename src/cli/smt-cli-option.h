/* smt-cli-option.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the value of an option looks like. */
typedef enum
{
  SMT_FORM_FLAG,
  SMT_FORM_STRING,
  SMT_FORM_PATH,    /* bytes as the system has them */
  SMT_FORM_DATE,
  SMT_FORM_WORDS,   /* one or more, with commas between them */
  SMT_FORM_CHOICE,  /* one of the choices */
  SMT_FORM_NUMBER   /* a whole number, not below 0 */
} SmtForm;

/**
 * SmtCliOption:
 * @name: long name
 * @letter: short name, or 0
 * @form: what its value looks like
 * @argument: (nullable): what stands for the value in the help; translatable
 * @help: what it does; translatable
 * @choices: (nullable): for a choice, the words, with spaces between them
 *
 * An option of the command line.
 */
typedef struct
{
  const char *name;
  char        letter;
  SmtForm     form;
  const char *argument;
  const char *help;
  const char *choices;
} SmtCliOption;

extern const SmtCliOption smt_cli_global_options[];
extern const guint        smt_cli_n_global_options;

const SmtCliOption *smt_cli_option_find       (const char          *name);
const SmtCliOption *smt_cli_option_lookup     (const char          *name);
gboolean            smt_cli_option_read       (const SmtCliOption  *self,
                                               const char          *value,
                                               GStrvBuilder        *values,
                                               GError             **error);
gboolean            smt_cli_option_check_utf8 (const char          *value,
                                               GError             **error);

G_END_DECLS
