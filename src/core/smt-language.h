/* smt-language.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "smt-edtf.h"
#include "smt-text.h"

G_BEGIN_DECLS

/* By which list states are named. */
typedef enum
{
  SMT_NAMING_SOURCE, /* as in the dataset, which follows its sources */
  SMT_NAMING_ISO,    /* as in ISO 3166-1 */
  SMT_NAMING_COMMON  /* as in common use, by Unicode's CLDR */
} SmtNaming;

#define SMT_TYPE_LANGUAGE (smt_language_get_type ())

/**
 * SmtLanguage:
 *
 * One language of content: its catalogs, and its rules by ICU. Independent of
 * the process's locale; any number live side by side, each in one thread at a
 * time.
 */
G_DECLARE_FINAL_TYPE (SmtLanguage, smt_language, SMT, LANGUAGE, GObject)

SmtLanguage *smt_language_new              (const char         *tag,
                                            GError            **error);
SmtLanguage *smt_language_new_for_locale   (void);
char       **smt_language_list_installed   (void);
const char  *smt_language_get_tag          (SmtLanguage        *self);
SmtNaming    smt_language_get_naming       (SmtLanguage        *self);
void         smt_language_set_naming       (SmtLanguage        *self,
                                            SmtNaming           naming);
const char  *smt_language_get_text         (SmtLanguage        *self,
                                            const SmtText      *text,
                                            const char        **used_tag);
const char  *smt_language_translate        (SmtLanguage        *self,
                                            const char         *context,
                                            const char         *msgid);
const char  *smt_language_translate_plural (SmtLanguage        *self,
                                            const char         *singular,
                                            const char         *plural,
                                            gulong              n);
const char  *smt_language_get_country      (SmtLanguage        *self,
                                            const char         *alpha3);
char        *smt_language_dup_state        (SmtLanguage        *self,
                                            const char         *alpha3,
                                            const char        **used_tag);
char        *smt_language_dup_region       (SmtLanguage        *self,
                                            const char         *m49);
char        *smt_language_dup_language     (SmtLanguage        *self,
                                            const char         *tag);
char        *smt_language_format_edtf      (SmtLanguage        *self,
                                            const SmtEdtf      *date);
char        *smt_language_format_day       (SmtLanguage        *self,
                                            SmtDay              day);
char        *smt_language_format_number    (SmtLanguage        *self,
                                            gint64              number);
char        *smt_language_format_ordinal   (SmtLanguage        *self,
                                            guint               ordinal);
char        *smt_language_format_list      (SmtLanguage        *self,
                                            const char *const  *items);
char        *smt_language_format_choice    (SmtLanguage        *self,
                                            const char *const  *items);
int          smt_language_collate          (SmtLanguage        *self,
                                            const char         *a,
                                            const char         *b);
char        *smt_language_dup_sort_key     (SmtLanguage        *self,
                                            const char         *string);
gboolean     smt_language_is_rtl           (SmtLanguage        *self);
const char  *smt_language_get_separator    (SmtLanguage        *self);
char        *smt_language_join             (SmtLanguage        *self,
                                           char              **parts);
char        *smt_language_join_clauses     (SmtLanguage        *self,
                                           char              **clauses);
char        *smt_fold_for_search           (const char         *text);

G_END_DECLS
