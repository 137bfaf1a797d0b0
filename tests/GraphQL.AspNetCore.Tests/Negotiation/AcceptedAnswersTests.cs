using Fadu.GraphQL.AspNetCore.Negotiation;
using Microsoft.Extensions.Primitives;

namespace Fadu.GraphQL.AspNetCore.Tests.Negotiation;

public sealed class AcceptedAnswersTests
{
    [Theory]
    [InlineData("*/*", nameof(AnswerFormat.Json))]
    [InlineData("", nameof(AnswerFormat.Json))]
    [InlineData("application/json", nameof(AnswerFormat.Json))]
    [InlineData("application/json; charset=utf-8", nameof(AnswerFormat.Json))]
    [InlineData("APPLICATION/JSON", nameof(AnswerFormat.Json))]
    [InlineData("application/*", nameof(AnswerFormat.Json))]
    [InlineData("application/json, */*", nameof(AnswerFormat.Json))]
    [InlineData("application/graphql-response+json;q=0.5, application/json", nameof(AnswerFormat.Json))]
    [InlineData("application/graphql-response+json;q=0, */*", nameof(AnswerFormat.Json))]
    [InlineData("application/graphql-response+json", nameof(AnswerFormat.GraphQLResponse))]
    [InlineData("application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", nameof(AnswerFormat.GraphQLResponse))]
    [InlineData("application/json, application/graphql-response+json", nameof(AnswerFormat.GraphQLResponse))]
    [InlineData("application/json;q=0.9, application/graphql-response+json", nameof(AnswerFormat.GraphQLResponse))]
    [InlineData("application/json;q=0.5, */*", nameof(AnswerFormat.GraphQLResponse))]
    [InlineData("application/graphql-response+json;q=0.1", nameof(AnswerFormat.GraphQLResponse))]
    [InlineData("text/html", nameof(AnswerFormat.None))]
    [InlineData("application/json;q=0", nameof(AnswerFormat.None))]
    [InlineData("application/json; charset=gb18030", nameof(AnswerFormat.None))]
    [InlineData("*/*;q=0", nameof(AnswerFormat.None))]
    [InlineData("not a media type", nameof(AnswerFormat.None))]
    public void A_response_has_the_type_that_is_wanted_most(string accept, string format) =>
        AcceptedAnswers.Of(accept).ShouldBe(new(Enum.Parse<AnswerFormat>(format), false, false, accept == "text/html"));

    [Fact]
    public void Without_the_header_it_is_json() =>
        AcceptedAnswers.Of(StringValues.Empty).ShouldBe(new(AnswerFormat.Json, false, false, false));

    [Fact]
    public void Several_headers_are_one_list() =>
        AcceptedAnswers.Of(new StringValues(["text/html", "application/json"])).ShouldBe(new(AnswerFormat.Json, false, false, true));

    [Theory]
    [InlineData("text/event-stream", nameof(AnswerFormat.None), true, true)]
    [InlineData("text/event-stream, application/json", nameof(AnswerFormat.Json), true, false)]
    [InlineData("text/event-stream, application/json;q=0.9", nameof(AnswerFormat.Json), true, true)]
    [InlineData("application/graphql-response+json, application/json, text/event-stream;q=0.5", nameof(AnswerFormat.GraphQLResponse), true, false)]
    [InlineData("text/*", nameof(AnswerFormat.None), false, false)]
    [InlineData("text/event-stream;q=0, */*", nameof(AnswerFormat.Json), false, false)]
    public void Only_who_names_event_streams_gets_one(string accept, string format, bool takes, bool prefers) =>
        AcceptedAnswers.Of(accept).ShouldBe(new(Enum.Parse<AnswerFormat>(format), takes, prefers, false));

    [Fact]
    public void A_browser_wants_a_page() =>
        AcceptedAnswers.Of("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8")
            .ShouldBe(new(AnswerFormat.Json, false, false, true));
}
