using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Reminders;

/// <summary>What is still to be done for a unit.</summary>
[GraphQLType("EvaluatorTask")]
internal sealed record EvaluatorTaskModel(
    string UnitCode, string Name, IReadOnlyList<string> ToVerify, IReadOnlyList<string> ToGrade, bool ToAccept, DateTimeOffset? Since);
