/** People and their employments, as registration-service tells of them. */
package onestop.exemption.person;
