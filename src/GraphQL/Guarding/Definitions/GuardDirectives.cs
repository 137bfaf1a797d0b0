using System.Collections.Immutable;

namespace Fadu.GraphQL.Guarding.Definitions;

/// <summary>The directives by which a schema says what its fields cost and who may select them.</summary>
public static class GuardDirectives
{
    /// <summary><c>@authenticated</c>, without the at sign.</summary>
    public const string Authenticated = "authenticated";

    /// <summary><c>@requires</c>, without the at sign.</summary>
    public const string Requires = "requires";

    /// <summary><c>@cost</c>, without the at sign.</summary>
    public const string Cost = "cost";

    /// <summary>The names of those that say who may send a request: to add one refuses it to some who might.</summary>
    public static ImmutableArray<string> Restricting { get; } = [Authenticated, Requires];

    /// <summary>Their definitions in the schema definition language; a schema that uses the directives holds this text too. It ends with a line break.</summary>
    /// <remarks>
    /// The cost of an operation is the sum of its fields' costs. A field costs its weight (1 without <c>@cost</c>, so that an operation
    /// costs about as much as its response has values) and, where it has selections, those of one object times the number of objects.
    /// That number is 1, or for lists the size: the largest of the values that the arguments named by <c>sizedBy</c> have in the request
    /// (of a list argument, its length), else <c>assumedSize</c>. A size at a field that is no list goes to the lists in its value that have
    /// none of their own: the edges and nodes of a connection. The weight at an argument is added to the field's where the request gives the
    /// argument a value that is not null; it has no size. The idea is that of https://ibm.github.io/graphql-specs/cost-spec.html, with
    /// its two directives made one and <c>sizedFields</c> left out.
    /// </remarks>
    public const string Text = """
        "Only for callers who are logged in. At an object: every field of it, and every field that gives it."
        directive @authenticated on FIELD_DEFINITION | OBJECT

        "Only for callers who are logged in and have one of the roles. At an object: every field of it, and every field that gives it."
        directive @requires("Any of these is enough." role: [String!]!) on FIELD_DEFINITION | OBJECT

        "What a field costs. At an argument: what the field costs more where the argument has a value."
        directive @cost(
          "What it costs to resolve the field once, without what is selected of its value; at least 0."
          weight: Int! = 1
          "Arguments whose values say how many items come: whole numbers, or lists, whose lengths count."
          sizedBy: [String!]
          "How many items to reckon with where no such argument has a value; at least 1."
          assumedSize: Int
        ) on FIELD_DEFINITION | ARGUMENT_DEFINITION

        """;
}
