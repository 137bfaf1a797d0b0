using System.Collections.Immutable;
using Fadu.GraphQL.Errors;

namespace Fadu.GraphQL.Tests.Errors;

public sealed class GraphQLErrorTests
{
    [Fact]
    public void Errors_with_the_same_content_are_equal()
    {
        var (error, same) = (Make(), Make());

        same.ShouldBe(error);
        same.GetHashCode().ShouldBe(error.GetHashCode());
    }

    [Fact]
    public void Each_part_of_an_error_counts()
    {
        var error = Make();
        GraphQLError[] others =
        [
            error with { Code = "OTHER" },
            error with { Message = "other" },
            error with { Locations = [new(1, 3)] },
            error with { Path = null },
            error with { Rule = null },
            error with { Extensions = null },
            error with { Extensions = error.Extensions!.SetItem("limit", 6) },
            error with { Extensions = error.Extensions!.Remove("limit").Add("other", 5) },
        ];

        others.ShouldAllBe(other => !other.Equals(error));
    }

    [Fact]
    public void An_error_is_written_on_one_line()
    {
        Make().ToString().ShouldBe("VALIDATION_FAILED SomeRule: No. (1:2) at a");
        new GraphQLError("X", "Y.").ToString().ShouldBe("X: Y.");
    }

    private static GraphQLError Make() => new(ErrorCodes.ValidationFailed, "No.")
    {
        Locations = [new(1, 2)],
        Path = ResponsePath.Root("a"),
        Rule = "SomeRule",
        Extensions = ImmutableDictionary<string, object?>.Empty.Add("limit", 5),
    };
}
