using Fadu.Application;
using Fadu.Application.Exports;
using Fadu.Application.Exports.Files;
using Fadu.Host.Exports;
using Fadu.Host.Imports;
using Fadu.Host.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Fadu.Host.Serving;

/// <summary>Puts together what files are made, fetched and handed in by.</summary>
internal static class ExportService
{
    /// <summary>Registers it.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var (clock, log) = (provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<ExportDesk>>());
            var shelf = ExportShelf.Open(provider.GetRequiredService<ServeOptions>().ExportFolder, ShelfLimits.Usual, clock);
            var service = provider.GetRequiredService<ReviewService>();
            return new ExportDesk(service.Exports, shelf, service.Keys, clock)
            {
                OnLink = (file, until) => ExportLog.Linked(log, file.Key, file.Kind.ToString(), file.Round, file.Account, until),
                OnFailure = (job, failure) => ExportLog.Broke(log, failure, job.Kind.ToString(), job.Round, job.Account),
            };
        });
        services.AddSingleton<ExportSending>();
        services.AddSingleton<ImportReceiving>();
    }
}
