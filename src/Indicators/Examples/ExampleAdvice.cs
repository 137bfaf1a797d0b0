using Fadu.Kernel;

namespace Fadu.Indicators.Examples;

/// <summary>What to do about an example that does not come out.</summary>
internal static class ExampleAdvice
{
    /// <summary>Something else comes out, which may be what is meant now.</summary>
    public static Text Otherwise(string chinese, string english) => new(
        $"{chinese}；请核对规则，如果新的结果才对，请在文件里改写这个算例，或者用 renewExamples 按草稿改写算例",
        $"{english}; correct the rule, or, where the new result is right, change this example in the file or renew the examples of the draft (renewExamples)");

    /// <summary>Nothing comes out: whether that is meant, only a person can tell.</summary>
    public static Text Nothing(string chinese, string english) => new(
        $"{chinese}；请核对规则，或者在文件里改写这个算例", $"{english}; correct the rule, or change this example in the file");
}
