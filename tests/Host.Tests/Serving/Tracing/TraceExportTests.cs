namespace Fadu.Host.Tests.Serving.Tracing;

public sealed class TraceExportTests
{
    private const string Hush = "hush4711";

    [Fact]
    public async Task A_collector_gets_the_spans_of_a_request_as_part_of_its_callers_trace_and_nothing_that_people_write()
    {
        await using var collector = await TraceCollector.StartAsync();
        var service = await RunningService.StartAsync(null, ("FADU_TRACES", "otlp"), ("FADU_TRACES_ENDPOINT", collector.Address));
        await using (service)
        {
            (await service.TellAsync(
                HttpMethod.Post, $"/graphql?{Hush}={Hush}", $$"""{"query":"query { round(by: { code: \"{{Hush}}\" }) { name } }"}""",
                headers: ("traceparent", "00-46616475466164754661647546616475-4661647546616475-01"))).ShouldStartWith("200 ");
            // Its span ends after its answer.
            await service.App.StopAsync();
        }

        // What is left is sent as the service ends.
        foreach (var told in new[] { "service.name", "fadu", "Microsoft.AspNetCore", "Fadu.GraphQL", "FaduFaduFaduFadu" })
            collector.Taken.ShouldContain(told);
        collector.Taken.ShouldNotContain(Hush);
    }

    [Fact]
    public async Task Without_a_collector_the_service_answers_and_ends_all_the_same()
    {
        var service = await RunningService.StartAsync(null, ("FADU_TRACES", "otlp"), ("FADU_TRACES_ENDPOINT", "http://127.0.0.1:9"));
        (await service.TellAsync(HttpMethod.Get, "/health/live")).ShouldStartWith("200 ");

        await service.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
    }
}
