/* smt-country.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SmtCountry:
 * @alpha2: (nullable): its code of two letters
 * @name: the English name by which ISO 3166-1 lists the country
 * @common_name: (nullable): the English name in common use, where it differs
 *
 * What iso-codes says of a country.
 */
typedef struct
{
  const char *alpha2;
  const char *name;
  const char *common_name;
} SmtCountry;

const SmtCountry *smt_country_find       (const char *alpha3);
gboolean          smt_country_is_code    (const char *code);
char             *smt_country_dup_prefix (void);

G_END_DECLS
