using Fadu.Host.Serving.Examples;

namespace Fadu.Host.Tests.Serving.Examples;

public sealed class ExampleOperationsTests
{
    [Fact]
    public void Each_has_a_title_of_its_own_and_says_as_whom_to_run_it()
    {
        var examples = ExampleOperations.At(new(2026, 11, 22, 4, 0, 0, TimeSpan.Zero));

        examples.Select(example => example.Title).Distinct().Count().ShouldBe(19);
        examples[0].Title.ShouldBe("登录");
        examples.ShouldAllBe(example => example.Document.StartsWith($"# {example.Title}\n", StringComparison.Ordinal));
        examples.Skip(1).ShouldAllBe(example => example.Document.Split('\n')[1].StartsWith("# 身份：", StringComparison.Ordinal));
    }

    [Fact]
    public void Moments_are_so_many_days_before_the_present()
    {
        var examples = ExampleOperations.At(new(2026, 11, 22, 4, 0, 0, TimeSpan.Zero));

        examples.Single(example => example.Title is "得分为什么变了").Document.ShouldContain("$from: DateTime! = \"2026-11-04T04:00:00Z\"");
        examples.ShouldAllBe(example => !example.Document.Contains("{{", StringComparison.Ordinal));
    }
}
