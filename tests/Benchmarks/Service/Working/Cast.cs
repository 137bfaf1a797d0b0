using System.Text.Json.Nodes;
using Fadu.Benchmarks.Service.Calling;
using Fadu.Benchmarks.Service.Serving;

namespace Fadu.Benchmarks.Service.Working;

/// <summary>Everybody who works in the round, and what the database has to hold for them.</summary>
internal static class Cast
{
    /// <summary>Code of the round.</summary>
    public const string Round = "load";

    /// <summary>The most evaluators, and the most units that report.</summary>
    public const int Most = 60;

    /// <summary>Everybody's password.</summary>
    public const string Password = "Load-Trial-2026";

    private const string Administrator = "office";
    private const string Coordinator = "coordinator";
    private const int PageSize = 200;

    /// <summary>An evaluator's account.</summary>
    public static string Evaluator(int number) => $"evaluator-{number:000}";

    /// <summary>The account of whoever reports for a unit.</summary>
    public static string Reporter(string unit) => $"reporter-{unit}";

    /// <summary>Fills an empty database: a round in which some units have submitted and wait for their evaluators, and an account for everybody.</summary>
    public static async Task PrepareAsync(string connection, string data, int units, string system)
    {
        await Console.Error.WriteLineAsync($"Making up a round of {units} units, once; this takes minutes.");
        await ServiceProcess.RunAsync(connection, data, null, "seed", "--units", $"{units}", "--system", system, "--round", Round);
        await ServiceProcess.RunAsync(connection, data, Password, "user", "add", Administrator, "--role", "administrator", "--password-stdin");
        await ServiceProcess.RunAsync(connection, data, Password, "user", "add", Coordinator, "--role", "coordinator", "--password-stdin");
        using var service = await ServiceProcess.ServeAsync(connection, data);
        using var office = await new ServiceClient(service.Address).SignInAsync(Administrator, Password);
        using var coordinator = await CoordinatorAsync(service.Address);
        coordinator.Send(Documents.MoveDeadline, new { round = Round, deadline = "2099-12-31T18:00:00+08:00" });
        for (var i = 0; i < Most; i++)
        {
            await OpenAsync(office, service.Address, Evaluator(i), "EVALUATOR", null);
            coordinator.Send(Documents.EnrolEvaluator, new { round = Round, account = Evaluator(i) });
        }

        foreach (var unit in Submitted(coordinator).Take(Most))
            await OpenAsync(office, service.Address, Reporter(unit), "REPORTER", unit);
    }

    /// <summary>Somebody who sees everything.</summary>
    public static Task<ServiceClient> CoordinatorAsync(Uri address) => new ServiceClient(address).SignInAsync(Coordinator, Password);

    /// <summary>Units that have submitted, by code.</summary>
    public static string[] Submitted(ServiceClient coordinator) =>
        [.. ((JsonArray)coordinator.Ask(Documents.Units, new { round = Round, status = (string[])["SUBMITTED"], first = PageSize })["round"]!["enrolments"]!["nodes"]!).Select(node => node!["unitCode"]!.GetValue<string>())];

    private static async Task OpenAsync(ServiceClient office, Uri address, string name, string role, string? unit)
    {
        var password = office.Ask(Documents.OpenAccount, new { name, role, unit })["resetPassword"]!["password"]!.GetValue<string>();
        using var person = await new ServiceClient(address).SignInAsync(name, password);
        person.Send(Documents.ChangePassword, new { old = password, @new = Password });
    }
}
