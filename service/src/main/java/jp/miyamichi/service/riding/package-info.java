/// On-demand rides in this service: dispatch's desk joined with the database, the roads, the cluster and the people who
/// ride.
///
/// Everything goes through [RideOffice]; which node owns a service is found out behind it.
@NullMarked
package jp.miyamichi.service.riding;

import org.jspecify.annotations.NullMarked;
