/* smt-plain.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What ICU says in some languages, without asking it. For its first date, list
 * and comparison ICU reads five megabytes of tables, a third of what the whole
 * program adds to the memory of an empty window, and a good part of its time.
 * What a window first shows are small numbers, plain dates, short lists and
 * names in Latin letters; in a few languages these are quickly said. So are the
 * codes that the bundled dataset has.
 *
 * Nothing here decides anything: each function either gives what ICU would, to
 * the letter, or says that ICU has to be asked. A test holds them against it.
 */

#include "smt-plain.h"

#include <string.h>

#define N_MONTHS         12
#define N_PRECISIONS     (SMT_PRECISION_DAY + 1)
#define FIRST_GROUPED    1000 /* from here on digits stand in groups */
#define LAST_YEAR        9999
#define MAX_LETTERS      64   /* of a name to be compared */

struct _SmtPlain
{
  const char *locales;              /* of ICU, each between spaces */
  const char *months[N_MONTHS];     /* (nullable): their numbers */
  const char *dates[N_PRECISIONS];  /* y, M and d stand for year, month and day */
  const char *between_two;          /* of a list */
  const char *between;
  const char *before_last;
  gboolean    latin_order;          /* whether letters of Latin come as in ICU's
                                     * root order */
};

#define ENGLISH_MONTHS \
  { "January", "February", "March", "April", "May", "June", "July", "August", \
    "September", "October", "November", "December" }

static const SmtPlain languages[] = {
  {
    .locales = " en_001 en_GB ",
    .months = ENGLISH_MONTHS,
    .dates = {
      [SMT_PRECISION_YEAR] = "y",
      [SMT_PRECISION_MONTH] = "M y",
      [SMT_PRECISION_DAY] = "d M y",
    },
    .between_two = " and ",
    .between = ", ",
    .before_last = " and ",
    .latin_order = TRUE,
  },
  {
    .locales = " en en_US ",
    .months = ENGLISH_MONTHS,
    .dates = {
      [SMT_PRECISION_YEAR] = "y",
      [SMT_PRECISION_MONTH] = "M y",
      [SMT_PRECISION_DAY] = "M d, y",
    },
    .between_two = " and ",
    .between = ", ",
    .before_last = ", and ",
    .latin_order = TRUE,
  },
  {
    .locales = " de de_DE ",
    .months = { "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli",
                "August", "September", "Oktober", "November", "Dezember" },
    .dates = {
      [SMT_PRECISION_YEAR] = "y",
      [SMT_PRECISION_MONTH] = "M y",
      [SMT_PRECISION_DAY] = "d. M y",
    },
    .between_two = " und ",
    .between = ", ",
    .before_last = " und ",
    .latin_order = TRUE,
  },
  {
    .locales = " zh zh_CN zh_Hans zh_Hans_CN ",
    .dates = {
      [SMT_PRECISION_YEAR] = "y年",
      [SMT_PRECISION_MONTH] = "y年M月",
      [SMT_PRECISION_DAY] = "y年M月d日",
    },
    .between_two = "和",
    .between = "、",
    .before_last = "和",
  },
};

/* ISO 3166-1 alpha-3. */
static const char countries[] =
  "ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE "
  "BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB "
  "BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM "
  "CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI "
  "ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN "
  "GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN "
  "IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ "
  "KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC "
  "MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT "
  "MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU "
  "NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT "
  "REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM "
  "SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL "
  "TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT "
  "VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE ";

/* ISO 639-1, as far as sources and names are in them. */
static const char tongues[] =
  "ar de en es fa fr hi id it ja kk km ko ky lo mn ms my pt ru tg th tk tr uk ur "
  "uz vi zh ";

/* Whether a code stands in a list of codes of its length. */
static gboolean
is_among (const char *list,
          const char *code,
          gsize       length)
{
  return strlen (code) == length && strchr (code, ' ') == NULL &&
         strstr (list, code) != NULL;
}

/**
 * smt_plain_is_country: (skip)
 *
 * Returns: whether @code is the alpha-3 code of a country of today; %FALSE
 *   means that ICU is to be asked
 */
gboolean
smt_plain_is_country (const char *code)
{
  return is_among (countries, code, 3);
}

/**
 * smt_plain_is_language: (skip)
 *
 * Returns: whether @code is the code of two letters of a language; %FALSE
 *   means that ICU is to be asked
 */
gboolean
smt_plain_is_language (const char *code)
{
  return is_among (tongues, code, 2);
}

/**
 * smt_plain_find: (skip)
 * @locale: a locale as ICU names it
 *
 * Returns: (transfer none) (nullable): what is known of its language, or %NULL
 *   if all is to be asked of ICU
 */
const SmtPlain *
smt_plain_find (const char *locale)
{
  g_autofree char *word = g_strconcat (" ", locale, " ", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    if (strstr (languages[i].locales, word) != NULL)
      return &languages[i];

  return NULL;
}

/**
 * smt_plain_number: (skip)
 *
 * Returns: (transfer full) (nullable): the number, or %NULL for ICU to write
 */
char *
smt_plain_number (const SmtPlain *self,
                  gint64          number)
{
  if (number < 0 || number >= FIRST_GROUPED)
    return NULL;

  return g_strdup_printf ("%d", (int) number);
}

static void
append_month (GString        *text,
              const SmtPlain *self,
              guint           month)
{
  if (self->months[month - 1] != NULL)
    g_string_append (text, self->months[month - 1]);
  else
    g_string_append_printf (text, "%u", month);
}

/**
 * smt_plain_date: (skip)
 * @precision: year, month or day; what is finer is not looked at
 *
 * Returns: (transfer full) (nullable): the date, or %NULL for ICU to write
 */
char *
smt_plain_date (const SmtPlain *self,
                SmtPrecision    precision,
                gint32          year,
                guint           month,
                guint           day)
{
  GString *text;

  if (year < 1 || year > LAST_YEAR || self->dates[precision] == NULL)
    return NULL;

  text = g_string_new (NULL);
  for (const char *p = self->dates[precision]; *p != '\0'; p++)
    if (*p == 'y')
      g_string_append_printf (text, "%d", year);
    else if (*p == 'M')
      append_month (text, self, month);
    else if (*p == 'd')
      g_string_append_printf (text, "%u", day);
    else
      g_string_append_c (text, *p);

  return g_string_free_and_steal (text);
}

/**
 * smt_plain_list: (skip)
 * @items: (array zero-terminated=1): the items
 *
 * Returns: (transfer full): the phrase
 */
char *
smt_plain_list (const SmtPlain    *self,
                const char *const *items)
{
  guint n_items = g_strv_length ((char **) items);
  GString *text = g_string_new (n_items > 0 ? items[0] : NULL);

  for (guint i = 1; i < n_items; i++)
    {
      g_string_append (text, n_items == 2       ? self->between_two
                             : i + 1 < n_items ? self->between
                                               : self->before_last);
      g_string_append (text, items[i]);
    }

  return g_string_free_and_steal (text);
}

/* The letter without its accents, as far as these make no difference at first
 * sight; 0 for what is not known here. */
static gunichar
get_base (gunichar c)
{
  gunichar base, mark;

  while (c >= 0x80)
    {
      if (!g_unichar_decompose (c, &base, &mark) || mark == 0)
        return 0;
      c = base;
    }

  return g_ascii_tolower (c);
}

/* Where each letter of @text stands among the letters, ending in 0. */
static gboolean
weigh (const char *text,
       guint8     *weights)
{
  static const char order[] = " -,.'()/0123456789abcdefghijklmnopqrstuvwxyz";
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar base = get_base (g_utf8_get_char (p));
      const char *found = base != 0 ? strchr (order, (char) base) : NULL;

      if (found == NULL || n + 1 == MAX_LETTERS)
        return FALSE;
      weights[n++] = found - order + 1;
    }

  weights[n] = 0;
  return TRUE;
}

/**
 * smt_plain_collate: (skip)
 * @a: valid UTF-8
 * @b: valid UTF-8
 * @order: (out): below or above 0
 *
 * Compares by letters alone. Where only accents, capitals or nothing tell the
 * two apart, ICU is to be asked.
 *
 * Returns: whether @order was set
 */
gboolean
smt_plain_collate (const SmtPlain *self,
                   const char     *a,
                   const char     *b,
                   int            *order)
{
  guint8 first[MAX_LETTERS], second[MAX_LETTERS];

  if (!self->latin_order || !weigh (a, first) || !weigh (b, second))
    return FALSE;

  *order = strcmp ((const char *) first, (const char *) second);
  return *order != 0;
}
