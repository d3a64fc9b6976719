/* smt-plural.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The expression of a Plural-Forms header, read once into a small tree. It is
 * C's grammar over unsigned integers and the one variable n: ?:, ||, &&, the
 * comparisons, + - * / %, ! and parentheses.
 *
 * Catalogs are files that anybody may have written. A tree has at most 255
 * nodes and 32 levels of nesting, so reading and evaluating are bounded in
 * time and stack; dividing by zero gives 0; a form beyond the last is form 0.
 */

#include "smt-plural.h"

#include <string.h>

#include "smt-error.h"

#define MAX_NODES  255
#define MAX_DEPTH  32
#define MAX_FORMS  16
#define MAX_DIGITS 9

typedef enum
{
  OP_N,
  OP_NUMBER,
  OP_NOT,
  OP_CHOICE,
  OP_OR,
  OP_AND,
  OP_EQUAL,
  OP_UNEQUAL,
  OP_AT_MOST,
  OP_AT_LEAST,
  OP_BELOW,
  OP_ABOVE,
  OP_PLUS,
  OP_MINUS,
  OP_TIMES,
  OP_DIVIDE,
  OP_MODULO
} Op;

typedef struct
{
  guint8  op;
  guint8  operands[3]; /* indices of nodes made earlier */
  guint32 number;
} Node;

struct _SmtPlural
{
  guint  n_forms;
  guint  root;
  guint  n_nodes;
  Node   nodes[];
};

typedef struct
{
  const char *start;
  const char *at;
  const char *fault; /* what was expected at @at, once something was wrong */
  guint       depth;
  guint       n_nodes;
  Node        nodes[MAX_NODES];
} Parser;

/* Binary operators; of two that begin alike the longer stands first. */
static const struct
{
  const char *sign;
  guint8      level; /* how strongly it binds */
  guint8      op;
} operators[] = {
  { "||", 1, OP_OR },
  { "&&", 2, OP_AND },
  { "==", 3, OP_EQUAL },
  { "!=", 3, OP_UNEQUAL },
  { "<=", 4, OP_AT_MOST },
  { ">=", 4, OP_AT_LEAST },
  { "<", 4, OP_BELOW },
  { ">", 4, OP_ABOVE },
  { "+", 5, OP_PLUS },
  { "-", 5, OP_MINUS },
  { "*", 6, OP_TIMES },
  { "/", 6, OP_DIVIDE },
  { "%", 6, OP_MODULO },
};

static guint parse_choice (Parser *parser);

static void
parser_skip_space (Parser *parser)
{
  while (g_ascii_isspace (*parser->at))
    parser->at++;
}

/* Takes @sign if it stands next. */
static gboolean
parser_take (Parser     *parser,
             const char *sign)
{
  parser_skip_space (parser);
  if (!g_str_has_prefix (parser->at, sign))
    return FALSE;

  parser->at += strlen (sign);
  return TRUE;
}

/* Only the first fault is kept; its node 0 is never evaluated. */
static guint
parser_fail (Parser     *parser,
             const char *expected)
{
  if (parser->fault == NULL)
    parser->fault = expected;

  return 0;
}

static guint
parser_add (Parser  *parser,
            Op       op,
            guint    first,
            guint    second,
            guint    third,
            guint32  number)
{
  Node *node;

  if (parser->fault != NULL)
    return 0;
  if (parser->n_nodes == MAX_NODES)
    return parser_fail (parser, "a shorter expression");

  node = &parser->nodes[parser->n_nodes];
  node->op = op;
  node->operands[0] = first;
  node->operands[1] = second;
  node->operands[2] = third;
  node->number = number;

  return parser->n_nodes++;
}

static guint
parse_number (Parser *parser)
{
  guint32 number = 0;
  guint digits = 0;

  for (; g_ascii_isdigit (*parser->at); parser->at++)
    {
      if (++digits > MAX_DIGITS)
        return parser_fail (parser, "a smaller number");
      number = number * 10 + (*parser->at - '0');
    }

  return parser_add (parser, OP_NUMBER, 0, 0, 0, number);
}

static guint
parse_group (Parser *parser)
{
  guint inner = parse_choice (parser);

  if (parser->fault == NULL && !parser_take (parser, ")"))
    return parser_fail (parser, "“)”");

  return inner;
}

static guint
parse_term (Parser *parser)
{
  guint term;

  if (parser->depth == MAX_DEPTH)
    return parser_fail (parser, "less nesting");

  parser->depth++;
  parser_skip_space (parser);
  if (g_ascii_isdigit (*parser->at))
    term = parse_number (parser);
  else if (parser_take (parser, "n"))
    term = parser_add (parser, OP_N, 0, 0, 0, 0);
  else if (parser_take (parser, "("))
    term = parse_group (parser);
  else if (parser_take (parser, "!"))
    term = parser_add (parser, OP_NOT, parse_term (parser), 0, 0, 0);
  else
    term = parser_fail (parser, "“n”, a number or “(”");
  parser->depth--;

  return term;
}

/* Which of the operators stands next, if it binds at @level or closer. */
static gssize
parser_find_operator (Parser *parser,
                      guint   level)
{
  parser_skip_space (parser);
  for (gsize i = 0; i < G_N_ELEMENTS (operators); i++)
    {
      if (g_str_has_prefix (parser->at, operators[i].sign))
        return operators[i].level >= level ? (gssize) i : -1;
    }

  return -1;
}

/* Climbs by precedence: at most six calls deep for each nested term. */
static guint
parse_operation (Parser *parser,
                 guint   level)
{
  guint left = parse_term (parser);
  gssize found;

  while (parser->fault == NULL
         && (found = parser_find_operator (parser, level)) >= 0)
    {
      guint right;

      parser->at += strlen (operators[found].sign);
      right = parse_operation (parser, operators[found].level + 1);
      left = parser_add (parser, operators[found].op, left, right, 0, 0);
    }

  return left;
}

static guint
parse_choice (Parser *parser)
{
  guint condition, yes, no;

  if (parser->depth == MAX_DEPTH)
    return parser_fail (parser, "less nesting");

  parser->depth++;
  condition = parse_operation (parser, 1);
  if (parser->fault == NULL && parser_take (parser, "?"))
    {
      yes = parse_choice (parser);
      if (parser->fault == NULL && !parser_take (parser, ":"))
        parser_fail (parser, "“:”");
      no = parser->fault == NULL ? parse_choice (parser) : 0;
      condition = parser_add (parser, OP_CHOICE, condition, yes, no, 0);
    }
  parser->depth--;

  return condition;
}

static gulong
calculate (Op     op,
           gulong a,
           gulong b)
{
  switch (op)
    {
    case OP_OR:       return a || b;
    case OP_AND:      return a && b;
    case OP_EQUAL:    return a == b;
    case OP_UNEQUAL:  return a != b;
    case OP_AT_MOST:  return a <= b;
    case OP_AT_LEAST: return a >= b;
    case OP_BELOW:    return a < b;
    case OP_ABOVE:    return a > b;
    case OP_PLUS:     return a + b;
    case OP_MINUS:    return a - b;
    case OP_TIMES:    return a * b;
    case OP_DIVIDE:   return b != 0 ? a / b : 0;
    case OP_MODULO:   return b != 0 ? a % b : 0;
    case OP_N:
    case OP_NUMBER:
    case OP_NOT:
    case OP_CHOICE:
    default:          g_assert_not_reached ();
    }
}

/* Visits each node once at most. Nothing in a tree has side effects, so that
 * both sides of "||" and "&&" may be evaluated. */
static gulong
evaluate (const SmtPlural *self,
          guint            index,
          gulong           n)
{
  const Node *node = &self->nodes[index];
  gulong first;

  if (node->op == OP_N)
    return n;
  if (node->op == OP_NUMBER)
    return node->number;

  first = evaluate (self, node->operands[0], n);
  if (node->op == OP_NOT)
    return !first;
  if (node->op == OP_CHOICE)
    return evaluate (self, node->operands[first ? 1 : 2], n);

  return calculate (node->op, first, evaluate (self, node->operands[1], n));
}

/* Moves behind @key, wherever in the rule it stands. */
static gboolean
parser_find_key (Parser     *parser,
                 const char *key)
{
  const char *found = strstr (parser->start, key);

  parser->at = found != NULL ? found + strlen (key) : parser->start;

  return found != NULL;
}

static guint
parse_n_forms (Parser *parser)
{
  guint64 n_forms = 0;

  if (parser_find_key (parser, "nplurals="))
    {
      parser_skip_space (parser);
      if (g_ascii_isdigit (*parser->at))
        n_forms = g_ascii_strtoull (parser->at, NULL, 10);
    }

  if (n_forms < 1 || n_forms > MAX_FORMS)
    return parser_fail (parser, "“nplurals=” and a number from 1 to 16");

  return n_forms;
}

static guint
parse_rule (Parser *parser)
{
  guint root;

  if (parser->fault != NULL)
    return 0;
  if (!parser_find_key (parser, "plural="))
    return parser_fail (parser, "“plural=”");

  root = parse_choice (parser);
  parser_take (parser, ";");
  parser_skip_space (parser);
  if (parser->fault == NULL && *parser->at != '\0')
    return parser_fail (parser, "the end");

  return root;
}

/**
 * smt_plural_new:
 * @rule: the value of a `Plural-Forms` header, such as
 *   `nplurals=2; plural=n != 1;`
 * @error: return location for an error
 *
 * Reads a plural rule. Takes time in proportion to its length.
 *
 * Returns: (transfer full): the rule, or %NULL with %SMT_ERROR_CATALOG
 */
SmtPlural *
smt_plural_new (const char  *rule,
                GError     **error)
{
  Parser parser = { .start = rule, .at = rule };
  SmtPlural *self;
  guint n_forms, root;

  g_return_val_if_fail (rule != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  n_forms = parse_n_forms (&parser);
  root = parse_rule (&parser);

  if (parser.fault != NULL)
    {
      g_set_error (error, SMT_ERROR, SMT_ERROR_CATALOG,
                   "plural rule: expected %s at character %" G_GSIZE_FORMAT,
                   parser.fault, (gsize) (parser.at - parser.start) + 1);
      return NULL;
    }

  self = g_malloc (sizeof (SmtPlural) + parser.n_nodes * sizeof (Node));
  self->n_forms = n_forms;
  self->root = root;
  self->n_nodes = parser.n_nodes;
  memcpy (self->nodes, parser.nodes, parser.n_nodes * sizeof (Node));

  return self;
}

/**
 * smt_plural_free:
 * @self: (transfer full): a plural rule
 *
 * Frees a plural rule.
 */
void
smt_plural_free (SmtPlural *self)
{
  g_free (self);
}

/**
 * smt_plural_get_n_forms:
 * @self: a plural rule
 *
 * Returns: how many forms the language has, 1 to 16
 */
guint
smt_plural_get_n_forms (const SmtPlural *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->n_forms;
}

/**
 * smt_plural_get_form:
 * @self: a plural rule
 * @n: how many there are of something
 *
 * Chooses the form to use with a number.
 *
 * Returns: a form, below [method@Plural.get_n_forms]
 */
guint
smt_plural_get_form (const SmtPlural *self,
                     gulong           n)
{
  gulong form;

  g_return_val_if_fail (self != NULL, 0);

  form = evaluate (self, self->root, n);

  return form < self->n_forms ? form : 0;
}
