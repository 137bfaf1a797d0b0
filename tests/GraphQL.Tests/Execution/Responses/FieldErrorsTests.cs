using System.Globalization;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.GraphQL.Tests.Execution.Responses;

public sealed class FieldErrorsTests
{
    private readonly Api _api = new("type Query { many(count: Int!): [Int] }", builder => builder
        .Field("Query", "many", Api.Method((_, call) => Enumerable.Repeat<object?>(new FieldError("SAD", "sad"), call.Arguments.Get<int>("count")))));

    [Theory]
    [InlineData(1_000)]
    [InlineData(1_001)]
    [InlineData(2_500)]
    public async Task A_thousand_errors_are_told_and_how_many_there_are(int count)
    {
        using var response = await _api.ExecuteAsync(_api.Prepare(string.Create(CultureInfo.InvariantCulture, $"{{ many(count: {count}) }}")), new(), default);

        response.Errors.Take(1_000).ShouldAllBe(error => error.Code == "SAD");
        response.Errors.Skip(1_000).Select(error => (error.Code, error.Message, error.Extensions?["limit"], error.Extensions?["actual"])).ShouldBe(count == 1_000
            ? []
            : [(ErrorCodes.LimitExceeded, string.Create(CultureInfo.InvariantCulture, $"The response has {count} errors of fields; the first 1000 are told."), 1_000, (long)count)]);
    }
}
