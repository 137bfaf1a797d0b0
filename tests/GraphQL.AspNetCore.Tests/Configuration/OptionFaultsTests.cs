using Fadu.GraphQL.AspNetCore.Configuration;

namespace Fadu.GraphQL.AspNetCore.Tests.Configuration;

public sealed class OptionFaultsTests
{
    [Fact]
    public void The_defaults_have_no_fault() => OptionFaults.Of("/graphql", new()).ShouldBeEmpty();

    [Fact]
    public void Ways_that_are_switched_off_have_no_fault() =>
        OptionFaults.Of("/graphql", new() { WebSockets = null, EventStreams = null, GraphiQL = new() { Examples = [new("Title", "{ a }")] } }).ShouldBeEmpty();

    [Fact]
    public void Every_fault_is_one_line()
    {
        var options = new GraphQLHttpOptions
        {
            MaxBodyBytes = 0,
            BodyTimeout = TimeSpan.Zero,
            MaxSubscriptionsPerCaller = 0,
            StatusCodes = (StatusCodePolicy)7,
            Challenge = "",
            AllowedOrigins = ["https://good.example", "https://bad.example/path", "bad"],
            WebSockets = new() { InitTimeout = TimeSpan.Zero, MaxConnectionsPerCaller = 0, MaxOperations = 0, MaxMessageBytes = -1, SendTimeout = TimeSpan.FromDays(25), CloseTimeout = TimeSpan.Zero, KeepAlive = TimeSpan.Zero },
            EventStreams = new() { KeepAlive = TimeSpan.Zero, SendTimeout = TimeSpan.Zero, MaxStreams = 0, MaxStreamsPerCaller = 0, MaxOperations = 0, ReservationTimeout = TimeSpan.Zero },
            GraphiQL = new() { Examples = [new("", "{ a }")] },
        };

        OptionFaults.Of("graphql/", options).ShouldBe(
        [
            "The path is 'graphql/'; it has to begin with a slash and not to end with one.",
            "MaxBodyBytes is 0; it has to be at least 1.",
            "BodyTimeout is 00:00:00; it has to be more than zero and at most 24 days.",
            "MaxSubscriptionsPerCaller is 0; it has to be at least 1.",
            "StatusCodes is 7; it has to be Established or Draft.",
            "Challenge is empty; it has to name a scheme of authentication such as Bearer.",
            "AllowedOrigins names 'https://bad.example/path'; an origin is a scheme with a host, without a path: https://example.org.",
            "AllowedOrigins names 'bad'; an origin is a scheme with a host, without a path: https://example.org.",
            "WebSockets.InitTimeout is 00:00:00; it has to be more than zero and at most 24 days.",
            "WebSockets.MaxConnectionsPerCaller is 0; it has to be at least 1.",
            "WebSockets.MaxOperations is 0; it has to be at least 1.",
            "WebSockets.MaxMessageBytes is -1; it has to be at least 1.",
            "WebSockets.SendTimeout is 25.00:00:00; it has to be more than zero and at most 24 days.",
            "WebSockets.CloseTimeout is 00:00:00; it has to be more than zero and at most 24 days.",
            "WebSockets.KeepAlive is 00:00:00; it has to be more than zero and at most 24 days.",
            "EventStreams.KeepAlive is 00:00:00; it has to be more than zero and at most 24 days.",
            "EventStreams.SendTimeout is 00:00:00; it has to be more than zero and at most 24 days.",
            "EventStreams.MaxStreams is 0; it has to be at least 1.",
            "EventStreams.MaxStreamsPerCaller is 0; it has to be at least 1.",
            "EventStreams.MaxOperations is 0; it has to be at least 1.",
            "EventStreams.ReservationTimeout is 00:00:00; it has to be more than zero and at most 24 days.",
            "GraphiQL.Examples has one without title or document: ''.",
        ]);
    }

    [Fact]
    public async Task A_service_with_faults_does_not_start()
    {
        var exception = await Should.ThrowAsync<ArgumentException>(() => TestService.StartAsync(new() { MaxBodyBytes = 0, Challenge = "" }));

        exception.Message.ShouldBe("MaxBodyBytes is 0; it has to be at least 1.\nChallenge is empty; it has to name a scheme of authentication such as Bearer. (Parameter 'options')");
    }
}
