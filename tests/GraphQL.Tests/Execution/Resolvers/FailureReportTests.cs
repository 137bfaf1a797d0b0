using System.Collections.Immutable;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.GraphQL.Tests.Execution.Resolvers;

public sealed class FailureReportTests
{
    [Fact]
    public void The_host_says_what_is_told_of_a_failure_and_its_id_is_the_logs()
    {
        var logged = new List<ResolverFailure>();
        var report = new FailureReport(TimeProvider.System, logged.Add, broke => new("AWAY", $"{broke.Message} is away") { Extensions = ImmutableDictionary.Create<string, object?>().Add("retry", 1) });

        var told = report.Of(new TimeoutException("it"), "Query.a");

        (told.Code, told.Message).ShouldBe(("AWAY", "it is away"));
        told.Extensions!["retry"].ShouldBe(1);
        told.Extensions[FailureReport.ErrorIdKey].ShouldBe(logged.ShouldHaveSingleItem().ErrorId.ToString());
    }
}
