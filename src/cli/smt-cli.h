/* smt-cli.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-ask.h"
#include "smt-cli-options.h"

G_BEGIN_DECLS

/* Exit statuses: a contract with scripts. */
typedef enum
{
  SMT_EXIT_DONE       = 0, /* an empty answer, too */
  SMT_EXIT_FAULTY     = 1, /* the data has faults */
  SMT_EXIT_USAGE      = 2, /* wrong usage, a malformed date, too */
  SMT_EXIT_UNKNOWN_ID = 3, /* no such entity */
  SMT_EXIT_IO         = 4  /* cannot read or write */
} SmtExit;

/**
 * SmtCli:
 * @options: the command line
 * @ask: what it asks; without a dataset for commands that read none
 * @status: the exit status; a command may raise it
 *
 * What a command works with. Read-only to it but for @status.
 */
typedef struct
{
  SmtCliOptions *options;
  SmtAsk         ask;
  SmtExit        status;
} SmtCli;

/**
 * SmtCommand:
 * @name: the word on the command line
 * @arguments: (nullable): what follows, for the help; translatable
 * @summary: what it does, in one line; translatable
 * @options: (array zero-terminated=1): the options it takes besides those of
 *   every command
 * @min_arguments: how many words must follow
 * @max_arguments: how many may; -1, any number
 * @opens_entity: the first of them is the id of what is shown
 * @takes_files: they are files, and no dataset is read beforehand
 * @is_about_program: no dataset is read beforehand
 * @has_own_filters: its options filter what the view knows nothing of
 * @has_picture: it can answer with a picture
 * @run: fills the reply; %FALSE with @error set when it cannot
 */
struct _SmtCommand
{
  const char        *name;
  const char        *arguments;
  const char        *summary;
  const char *const *options;
  int                min_arguments;
  int                max_arguments;
  gboolean           opens_entity;
  gboolean           takes_files;
  gboolean           is_about_program;
  gboolean           has_own_filters;
  gboolean           has_picture;
  gboolean         (*run) (SmtCli    *cli,
                           SmtReply  *reply,
                           GError   **error);
};

extern const SmtCommand smt_command_info;
extern const SmtCommand smt_command_list;
extern const SmtCommand smt_command_show;
extern const SmtCommand smt_command_members;
extern const SmtCommand smt_command_memberships;
extern const SmtCommand smt_command_matrix;
extern const SmtCommand smt_command_timeline;
extern const SmtCommand smt_command_compare;
extern const SmtCommand smt_command_query;
extern const SmtCommand smt_command_changes;
extern const SmtCommand smt_command_search;
extern const SmtCommand smt_command_glossary;
extern const SmtCommand smt_command_validate;
extern const SmtCommand smt_command_help;

/* All of them, in the order of the help; ends with NULL. */
extern const SmtCommand *const smt_commands[];

int         smt_cli_run         (int           argc,
                                 char        **argv);
void        smt_cli_complain    (const char   *message);

gboolean    smt_cli_find_mechanism (SmtCli      *self,
                                    const char  *id,
                                    guint       *mechanism,
                                    GError     **error);
GPtrArray  *smt_cli_find_mechanisms (SmtCli             *self,
                                     const char *const  *ids,
                                     GError            **error);
GPtrArray  *smt_cli_find_all    (SmtCli             *self,
                                 const char *const  *ids,
                                 SmtEntityTypes      types,
                                 GError            **error);
char       *smt_cli_dup_collections (void);
GStrv       smt_cli_dup_conditions (SmtCli      *self);

G_END_DECLS
