/** Counts certificates in both directions, and makes the files for the counterparts (R6.9). */
package onestop.exemption.statistics;
