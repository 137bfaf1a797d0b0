using Fadu.Application.Seeding.Demonstration;
using Fadu.Host.Output;
using Fadu.Host.Serving.Requests;
using Fadu.Kernel;

namespace Fadu.Host.Demo;

/// <summary>Tells whoever starts the demonstration where it is and as whom to sign in.</summary>
internal static class DemoGreeting
{
    /// <summary>One account for each role, and of reporters one for a district and one for a department.</summary>
    public static IReadOnlyList<(string Name, Text Role)> Accounts { get; } =
    [
        (DemonstrationCodes.ReporterOf(DemonstrationCodes.District(12)), new("填报员（高岗县）", "reporter of a district (高岗县)")),
        (DemonstrationCodes.ReporterOf(DemonstrationCodes.Department(33)), new("填报员（邮政管理局）", "reporter of a department (邮政管理局)")),
        (DemonstrationCodes.Evaluator, new("评估员", "evaluator")),
        (DemonstrationCodes.Coordinator, new("协调员", "coordinator")),
        (DemonstrationCodes.Administrator, new("管理员", "administrator")),
    ];

    /// <summary>Tells it.</summary>
    /// <param name="terminal">Where.</param>
    /// <param name="address">Where the service listens.</param>
    /// <param name="hasPage">Whether GraphiQL is served.</param>
    /// <param name="password">Of all the accounts.</param>
    public static void Tell(Terminal terminal, string address, bool hasPage, string password)
    {
        terminal.Say(new($"法度已启动：{address}", $"Fadu is running at {address}"));
        if (hasPage)
            terminal.Say(new($"GraphiQL（上方可选现成的示例操作）：{address}{ServiceRoutes.GraphQL}", $"GraphiQL, with examples to choose from: {address}{ServiceRoutes.GraphQL}"));
        terminal.Say(new($"演示账号，密码都是 {password}", $"accounts of the demonstration, each with the password {password}"));
        foreach (var (name, role) in Accounts)
            terminal.Out.WriteLine($"  {name,-16}{terminal.In(role)}");
        terminal.Out.Flush();
    }
}
